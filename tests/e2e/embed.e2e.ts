import { situations } from '../engines/situations.ts';
import { test } from './hosts.ts';

// Those of the two other engines: tests/engines/.
for (const { name, holds, faults, slow } of situations) {
  test(name, async ({ host, expected }) => {
    if (slow) test.slow();
    if (faults) expected.push(faults);
    await holds(host);
  });
}
