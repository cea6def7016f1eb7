import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { periodAt } from '#lib/atlas/period.ts';
import { readAtlas } from '#lib/server/atlas.ts';
import { ATLAS_LANGUAGES } from '#lib/text/atlas-languages.ts';
import type { Names } from '#lib/text/language.ts';

const { regions } = readAtlas();
const statuses = parse(readFileSync('src/atlas/tables/statuses.yaml', 'utf8')) as Record<string, { status: Names }>;

/** Ids of what is a member on a day by its own name, without those that were one together with another. */
const membersOn = (day: string): string[] =>
  [...regions.values()]
    .filter((region) => /^(Original )?Member\b|original Member of/.test(periodAt(region, day)?.status.en ?? ''))
    .map(({ id }) => id);

/** The United Nations' own count: states that are no more, and those that were two of what is one today, are among them. */
describe('the members of the United Nations are as many as its list has', () => {
  test.each([
    ['1946-01-01', 51],
    ['1946-12-31', 55],
    ['1950-12-31', 60],
    ['1955-12-31', 76],
    ['1960-12-31', 99],
    // Indonesia had announced that it withdraws, and is not counted.
    ['1965-12-31', 117],
    ['1966-12-31', 122],
    ['1970-12-31', 127],
    ['1976-12-31', 147],
    ['1984-12-31', 159],
    ['1991-01-01', 159],
    ['1991-12-31', 166],
    // Without Yugoslavia, which it did not say was a member, nor that it was none.
    ['1992-12-31', 179 - 1],
    ['1994-12-31', 185 - 1],
    ['2000-01-01', 188 - 1],
    ['2002-12-31', 191],
    ['2006-12-31', 192],
    ['2011-07-13', 192],
    ['2012-01-01', 193],
    ['2026-01-01', 193]
  ])('on %s', (day, count) => expect(membersOn(day)).toHaveLength(count));
});

test('what many countries and territories are is said in every language of the atlas', () => {
  const missing = Object.entries(statuses).flatMap(([key, { status }]) =>
    ATLAS_LANGUAGES.filter((lang) => !status[lang]).map((lang) => `${key} ${lang}`)
  );
  expect(missing).toEqual([]);
});
