import { expect, test } from 'vitest';
import { isolatedIn } from '#lib/text/isolated.ts';

test.each([
  ['ar', 'CNN بالعربية', 'rtl'],
  ['ar', 'BBC News', 'auto'],
  ['ar', 'هيئة قناة السويس', 'rtl'],
  ['he', 'ynet ידיעות', 'rtl'],
  ['fr', 'CNN بالعربية', 'auto']
])('on a page in %s, “%s” runs %s', (page, text, direction) => expect(isolatedIn(page, text)).toBe(direction));
