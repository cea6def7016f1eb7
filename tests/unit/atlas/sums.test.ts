import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const ATLAS = 'src/atlas';
const sums = readFileSync(`${ATLAS}/SHA256SUMS`, 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split('  ') as [sum: string, path: string]);

test('every derived file has its sum', () => {
  expect(sums.map(([, path]) => path)).toEqual(readdirSync(`${ATLAS}/derived`).map((file) => `derived/${file}`));
});

test.each(sums)('%s %s', (sum, path) => {
  expect(
    createHash('sha256')
      .update(readFileSync(`${ATLAS}/${path}`))
      .digest('hex')
  ).toBe(sum);
});
