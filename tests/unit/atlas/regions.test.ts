import { describe, expect, test } from 'vitest';
import { holds } from '#lib/geo/bounds.ts';
import { readAtlas } from '#lib/server/atlas.ts';

const { regions, places, topology, made } = readAtlas();
const all = [...regions.values()];
const shapes = new Set(
  [...topology.objects.countries.geometries, ...topology.objects.disputed.geometries].map(({ id }) => String(id))
);

test('the world is there: every member and observer of the United Nations, and the territories that have a code', () => {
  expect(all.filter(({ kind, tile }) => kind === 'country' && tile !== undefined)).toHaveLength(195);
  for (const id of ['XK', 'EH', 'TW', 'PS', 'GL', 'HK', 'PR', 'NC', 'AQ', 'GF', 'RE', 'SJ'])
    expect(regions.has(id)).toBe(true);
});

test.each([
  ...['nagorno-karabakh', 'golan', 'west-bank', 'gaza', 'east-jerusalem', 'crimea', 'abkhazia', 'south-ossetia'],
  ...['northern-cyprus', 'XK', 'transnistria', 'EH', 'kashmir', 'somaliland']
])('%s is a disputed region', (id) => {
  expect(regions.get(id)?.kind).toBe('disputed');
});

test('a tile of the land is a country, a territory or a disputed region of the same id', () => {
  for (const { id } of topology.objects.countries.geometries)
    expect(regions.get(String(id))?.kind, String(id)).toMatch(/^(country|territory|disputed)$/);
});

test('what is hatched has its shape among the disputed', () => {
  const hatched = new Set(topology.objects.disputed.geometries.map(({ id }) => String(id)));
  for (const { kind, periods } of all) {
    for (const { shape } of periods)
      if (kind === 'disputed' && shape !== null) expect(hatched.has(shape), shape).toBe(true);
  }
});

test('a region has English and French names, bounds on the globe and a label within them', () => {
  for (const { id, names, bounds, label } of all) {
    const [west, south, east, north] = bounds;
    expect([names.en, names['fr']].every(Boolean), id).toBe(true);
    expect(Math.max(Math.abs(west), Math.abs(east)) <= 180 && south < north, id).toBe(true);
    expect(holds(bounds, label, 0.01), id).toBe(true);
  }
});

test('a period says what the region is, in English and French, who says so, and has a shape that is there', () => {
  for (const { id, kind, periods } of all) {
    expect(periods.length > 0, id).toBe(kind !== 'area');
    for (const { id: period, status, administration, notes, sources, shape, administeredBy, claimedBy } of periods) {
      for (const text of [status, administration, ...notes.map(({ text }) => text)])
        expect(text === null || (text.en && text['fr']), period).toBeTruthy();
      expect(sources.length, period).toBeGreaterThan(0);
      expect(shape === null || shapes.has(shape) || made.has(shape), period).toBe(true);
      expect(
        [...administeredBy, ...claimedBy].filter((other) => !regions.has(other)),
        period
      ).toEqual([]);
    }
  }
});

test('a capital is in its region and in its frame', () => {
  for (const { id, kind, tile, bounds, capital } of all) {
    if (capital === null) continue;
    const place = places.get(capital)!;
    expect(holds(bounds, place.position, 0.15), id).toBe(true);
    if (kind === 'country' && tile !== undefined) expect([place.country, place.capital], id).toEqual([id, true]);
  }
});

test('period ids are unique', () => {
  const ids = all.flatMap(({ periods }) => periods.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
});

describe('bounds frame the main polygons', () => {
  test.each([
    ['RU', 'crosses the antimeridian', ([west, , east]: readonly number[]) => west! > east!],
    ['FJ', 'crosses the antimeridian', ([west, , east]: readonly number[]) => west! > east!],
    ['US', 'without Alaska', ([west]: readonly number[]) => west! > -126],
    [
      'FR',
      'without Guiana, with Corsica',
      ([west, south, east]: readonly number[]) => west! > -6 && south! > 41 && east! > 9
    ],
    ['NO', 'without Svalbard', ([, , , north]: readonly number[]) => north! < 72],
    ['NL', 'without the Caribbean', ([west]: readonly number[]) => west! > 3],
    ['PT', 'without the Azores and Madeira', ([west, south]: readonly number[]) => west! > -10 && south! > 36],
    ['ES', 'without the Canaries', ([, south]: readonly number[]) => south! > 35],
    ['CL', 'without Easter Island', ([west]: readonly number[]) => west! > -77],
    ['NZ', 'without the Chathams', ([west, , east]: readonly number[]) => west! < east!],
    ['EC', 'without the Galápagos', ([west]: readonly number[]) => west! > -82],
    ['AZ', 'with Nakhchivan', ([west]: readonly number[]) => west! < 45]
  ])('%s %s', (id, _, test) => {
    expect(test(regions.get(id)!.bounds)).toBe(true);
  });
});
