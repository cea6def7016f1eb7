import { expect, test } from 'vitest';
import { dayIn } from '#lib/text/dates.ts';

test.each([
  ['2022-10-03', 'fr', '3 octobre 2022'],
  ['2020-12-01', 'fr', '1er décembre 2020'],
  ['2020-12-11', 'fr', '11 décembre 2020'],
  ['2022-10-03', 'en', 'October 3, 2022'],
  ['2022-10-03', 'he', '3 באוקטובר 2022']
])('%s in %s is %s', (day, language, text) => {
  expect(dayIn(day, language)).toBe(text);
});
