import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { nameKey } from '#lib/atlas/gazetteer.ts';
import { distance } from '#lib/geo/great-circle.ts';
import { readAtlas } from '#lib/server/atlas.ts';
import { readGazetteer } from '#lib/server/gazetteer.ts';

interface Town {
  readonly at?: readonly [longitude: number, latitude: number];
  readonly en: readonly string[];
  readonly fr: readonly string[];
}

const towns = Object.entries(parse(readFileSync('tests/unit/atlas/press-towns.yaml', 'utf8')) as Record<string, Town>);
const atlas = readAtlas();

test('hundreds of towns of conflicts and disasters are tried, nearly all by a second list', () => {
  expect(towns.length).toBeGreaterThan(500);
  expect(towns.filter(([, { at }]) => at).length).toBeGreaterThan(480);
});

describe.each(['en', 'fr'] as const)('in %s', (language) => {
  beforeAll(() => void readGazetteer(language, atlas), 60_000);

  test('every spelling of the newspapers names its town', () => {
    const { named } = readGazetteer(language, atlas);
    const unknown = towns.flatMap(([id, town]) =>
      town[language]
        .filter((name) => !named.get(nameKey(name))?.some((entry) => entry.id === id))
        .map((name) => `${id}: ${name}`)
    );
    expect(unknown).toEqual([]);
  });
});

test('a town lies within 10 km of where a second list has it', () => {
  const far = towns.flatMap(([id, { at }]) => {
    const place = atlas.places.get(id);
    if (place === undefined) return [`${id} is not there`];
    const km = at ? distance(place.position, at) : 0;
    return km > 10 ? [`${id}: ${Math.round(km)} km`] : [];
  });
  expect(far).toEqual([]);
});

/** The languages of countries whose own letters another does not write. */
const OWN = {
  AM: 'hy',
  IL: 'he',
  RU: 'ru',
  AZ: 'az',
  ...Object.fromEntries('SY IQ LB PS YE SA LY EG TN DZ MA EH SD'.split(' ').map((id) => [id, 'ar']))
};

test('a town has its name in its own language', () => {
  const without = towns.flatMap(([id]) => {
    const { names, country } = atlas.places.get(id)!;
    const language = OWN[country as keyof typeof OWN];
    // A name that is the English one is not written twice.
    return language === undefined || names[language] || (language === 'az' && names.en === 'Horadiz') ? [] : [id];
  });
  expect(without).toEqual([]);
});
