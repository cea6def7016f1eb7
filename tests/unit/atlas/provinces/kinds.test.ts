import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { ATLAS_LANGUAGES } from '#lib/text/atlas-languages.ts';

const kinds = parse(readFileSync('src/atlas/tables/province-kinds.yaml', 'utf8')) as Record<string, object>;

test.each(['unit', 'province', 'oblast', 'republic', 'region', 'state', 'district', 'city'])(
  'what the first level is called most often is said in each language of the atlas: %s',
  (kind) => expect(Object.keys(kinds[kind]!)).toEqual(expect.arrayContaining([...ATLAS_LANGUAGES]))
);

test('a kind is said in languages of the atlas alone', () => {
  const known = new Set<string>([...ATLAS_LANGUAGES, 'types']);
  expect(
    Object.entries(kinds).flatMap(([kind, said]) =>
      Object.keys(said)
        .filter((key) => !known.has(key))
        .map((key) => `${kind} ${key}`)
    )
  ).toEqual([]);
});
