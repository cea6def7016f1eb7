import { describe, expect, test } from 'vitest';
import { dossierOf } from '#lib/atlas/dossier.ts';
import { readAtlas } from '#lib/server/atlas.ts';
import { readInhabitants } from '../../../src/cli/atlas/inhabitants.ts';

const atlas = readAtlas();
const shown = (id: string) => dossierOf(id, atlas, 'en')!.population;

test('what a card says of how many live in a town has its year and who says so', () => {
  const said = [...atlas.places.values()].flatMap(({ inhabitants }) => inhabitants ?? []);
  expect(said.length).toBeGreaterThan(3000);
  for (const { count, source } of said) {
    expect(count).toBeGreaterThan(0);
    expect(source).toMatch(/^\S.*, (199|20[0-2])\d$/);
  }
});

test.each([
  ['freetown', { count: 1_055_964, source: 'Statistics Sierra Leone, 2015' }],
  ['hanoi', { count: 8_053_663, source: 'General Statistics Office (Vietnam), 2019' }],
  ['paris', { count: 2_145_906, source: 'INSEE, 2020' }],
  ['dakar', { count: 2_476_400, source: 'GeoNames, 2023' }]
])('%s: %j', (id, expected) => expect(shown(id)).toEqual(expected));

test.each(['choibalsan', 'astana', 'aghdam', 'gaza', 'stepanakert', 'mariupol'])(
  'of %s nothing is said, where no number is true',
  (id) => expect(shown(id)).toBeNull()
);

describe('two lists', () => {
  const line = (id: number, name: string, people: number): string =>
    [id, name, '', '', 10, 20, 'P', 'PPL', 'XX', '', '', '', '', '', people, '', '', '', ''].join('\t');
  const find = readInhabitants([line(1, 'Alpha', 100_000), line(2, 'Beta', 0), line(3, 'Beta', 50_000)].join('\n'));
  const town = { geonames: 1, name: 'Alpha', position: [20, 10], other: 90_000, capital: false } as const;

  test.each([
    ['agree', town, 100_000],
    ['agree by twice', { ...town, other: 200_000 }, 100_000],
    ['do not agree', { ...town, other: 210_000 }, null],
    ['agree less closely than a capital needs', { ...town, other: 160_000, capital: true }, null],
    ['are one, to the person', { ...town, other: 100_000 }, null],
    ['are one list', { ...town, other: null }, null],
    ['mean another number of the same town', { ...town, geonames: 2, name: 'Beta', other: 60_000 }, 50_000],
    ['mean a town elsewhere', { ...town, geonames: null, position: [21, 10] as const }, null]
  ])('%s', (_, sought, people) => expect(find(sought)).toBe(people));
});
