import type { Feature } from 'geojson';
import { describe, expect, test } from 'vitest';
import type { CategoryScale } from '#lib/story/scale/color-scale.ts';
import { daysOf } from '#lib/story/scale/days.ts';
import { entryOf } from '#lib/story/scale/entry-of.ts';
import { showsIn } from '#lib/story/scale/shows.ts';
import { radiusOf, sizeScale, SMALLEST } from '#lib/story/scale/size-scale.ts';

const feature = (properties: Record<string, unknown> | null): Feature => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Point', coordinates: [0, 0] }
});

describe('what of a scale a feature is', () => {
  const scale: CategoryScale = {
    kind: 'categories',
    by: 'material',
    categories: ['Wood', 'Stone', 'Brick'].map((value) => ({ value, name: value, count: 0 })),
    other: null,
    missing: 0
  };

  test.each([
    ['Wood', 0],
    [' Wood ', 0],
    ['Stone', 1],
    ['null', 'other'],
    ['NULL', 'other'],
    ['Other', 'other'],
    ['No data', 'other'],
    [0, 'other'],
    [false, 'other'],
    ['', 'missing'],
    ['   ', 'missing'],
    [null, 'missing'],
    [undefined, 'missing']
  ])('%o is %o', (material, entry) => {
    expect(entryOf(scale, feature({ material }))).toBe(entry);
  });

  test('a feature without properties has none', () => {
    expect(entryOf(scale, feature(null))).toBe('missing');
    expect(entryOf({ ...scale, by: 'toString' }, feature({}))).toBe('missing');
  });

  test('a class has its own limit and not the next; the last has both', () => {
    const classes = {
      kind: 'classes',
      by: 'n',
      unit: null,
      method: 'given',
      palette: 'OrRd',
      around: null,
      limits: [0, 5, 10],
      single: false,
      counts: [],
      missing: 0
    } as const;
    expect([0, 4.99, 5, 9.99, 10].map((n) => entryOf(classes, feature({ n })))).toEqual([0, 0, 1, 1, 1]);
    expect(entryOf(classes, feature({ n: 'text' }))).toBe('missing');
  });
});

describe('sizes', () => {
  const options = { by: 'n', unit: null, largest: 28, missing: 0 };

  test('areas are in proportion, and so squares have radii like their roots', () => {
    const scale = sizeScale([1, 4, 9, 16], options);
    expect([1, 4, 9, 16].map((n) => radiusOf(scale, n))).toEqual([7, 14, 21, 28]);
    expect(scale).toMatchObject({ most: 16, least: 1, floor: null });
  });

  test('nothing is too small to be found, and up to which number is said', () => {
    const values = [1, 1000, 10_000_000, 5, 200, 30, 2_500_000, 77];
    const scale = sizeScale(values, options);
    const radii = values.map((n) => radiusOf(scale, n));
    expect(Math.min(...radii)).toBe(SMALLEST);
    expect(Math.max(...radii)).toBe(28);
    expect(radiusOf(scale, scale.floor!)).toBeCloseTo(SMALLEST, 1);
    expect(values.filter((n) => n <= scale.floor!).length).toBe(6);
  });

  test('equal numbers have one size, and zeros the smallest', () => {
    expect(radiusOf(sizeScale([50, 50], options), 50)).toBe(28);
    expect(radiusOf(sizeScale([0, 0], options), 0)).toBe(SMALLEST);
  });
});

describe('days', () => {
  test.each([
    ['2022-03-24', ['2022-03-24', '2022-03-24']],
    ['2022-02', ['2022-02-01', '2022-02-28']],
    ['2024-02', ['2024-02-01', '2024-02-29']],
    ['2022', ['2022-01-01', '2022-12-31']],
    [2022, ['2022-01-01', '2022-12-31']],
    ['2022-02-30', null],
    ['2022-13', null],
    ['2022-00-10', null],
    ['24/03/2022', null],
    ['mars 2022', null],
    [20220324, null],
    [true, null]
  ])('%o', (written, days) => {
    expect(daysOf(written)).toEqual(days);
  });

  test('a feature shows from its first day to its last, both too; without one, from ever or for good', () => {
    const layer = { id: 'front', from: 'debut', to: 'fin' };
    const shows = (properties: Record<string, unknown>, date: string) => showsIn(layer, { date }, feature(properties));
    const march = { debut: '2022-03-01', fin: '2022-03' };
    expect(['2022-02-28', '2022-03-01', '2022-03-31', '2022-04-01'].map((date) => shows(march, date))).toEqual([
      false,
      true,
      true,
      false
    ]);
    expect(shows({ debut: null, fin: 2022 }, '1990-01-01')).toBe(true);
    expect(shows({ debut: 2022 }, '2090-01-01')).toBe(true);
  });

  test('only what a scene asks for', () => {
    const layer = { id: 'frappes' };
    const only = { frappes: { type: ['drone', '7'] }, other: { type: ['x'] } };
    const shows = (type: unknown) => showsIn(layer, { only, date: '2022-01-01' }, feature({ type }));
    expect(['drone', ' drone', 7, 'missile', null].map(shows)).toEqual([true, true, true, false, false]);
  });
});
