import { area, polygon } from '@turf/turf';
import type { Feature, FeatureCollection, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { contains } from '#lib/geo/contains.ts';
import { flatAreas, type Flat, type Shown } from '#lib/geo/flat-areas.ts';

const square = (x: number, y: number, side = 1): Position[][] => [
  [
    [x, y],
    [x + side, y],
    [x + side, y + side],
    [x, y + side],
    [x, y]
  ]
];
const collection = (...geometries: Feature['geometry'][]): FeatureCollection => ({
  type: 'FeatureCollection',
  features: geometries.map((geometry, id) => ({ type: 'Feature', id, properties: { id }, geometry }))
});
const flatOf = (data: FeatureCollection): FeatureCollection => ({
  ...data,
  features: flatAreas(data.features.map((feature) => ({ feature, times: [0] }))).map(({ flat }) => flat)
});
/** How many areas lie on a position. */
const depth = ({ features }: FeatureCollection, position: Position): number =>
  features
    .flatMap(({ geometry }) =>
      geometry.type === 'Polygon'
        ? [geometry.coordinates]
        : geometry.type === 'MultiPolygon'
          ? geometry.coordinates
          : []
    )
    .filter((rings) => contains(polygon(rings), position as [number, number])).length;

describe('areas of a layer that lie on each other', () => {
  const data = collection(
    { type: 'Polygon', coordinates: square(0, 0) },
    { type: 'Polygon', coordinates: square(0.5, 0.5) },
    { type: 'MultiPolygon', coordinates: [square(0.25, 0.25), square(0.4, 0.4), square(5, 5)] },
    // Wholly on the first.
    { type: 'Polygon', coordinates: square(0.1, 0.1, 0.1) },
    {
      type: 'LineString',
      coordinates: [
        [0, 0],
        [2, 2]
      ]
    }
  );
  const flat = flatOf(data);

  test('cover what they covered, nowhere twice', () => {
    for (let x = 0.03; x < 6.2; x += 0.0737) {
      for (let y = 0.03; y < 6.2; y += 0.0737) {
        expect(depth(flat, [x, y]), `${x}, ${y}`).toBe(Math.min(1, depth(data, [x, y])));
      }
    }
  });

  test('keep their ids and properties, other shapes are as they were, and one that is wholly on another is not there', () => {
    expect(flat.features.map(({ id, properties }) => [id, properties])).toEqual(
      [0, 1, 2, 4].map((i) => [data.features[i]!.id, data.features[i]!.properties])
    );
    expect(flat.features.at(-1)).toBe(data.features.at(-1));
  });
});

test('neighbours that share a border and areas that are far apart stay the same objects', () => {
  const data = collection(
    { type: 'Polygon', coordinates: square(0, 0) },
    { type: 'Polygon', coordinates: square(1, 0) },
    { type: 'Polygon', coordinates: square(9, 9) }
  );
  const flat = flatOf(data);
  for (const [i, feature] of flat.features.entries()) expect(feature).toBe(data.features[i]);
});

test('a ring that crosses itself stops nothing', () => {
  const bow = [
    [
      [0, 0],
      [1, 1],
      [1, 0],
      [0, 1],
      [0, 0]
    ]
  ];
  const data = collection({ type: 'Polygon', coordinates: bow }, { type: 'Polygon', coordinates: square(0, 0) });
  expect(area(flatOf(data))).toBeGreaterThan(0);
});

test('a hundred areas on one another end', () => {
  const many = collection(
    ...Array.from({ length: 100 }, (_, i) => ({ type: 'Polygon' as const, coordinates: square(i / 100, i / 100) }))
  );
  expect(flatOf(many).features).toHaveLength(100);
});

describe('areas that lie on each other and are seen at different times', () => {
  const at = (times: readonly number[], rings: Position[][]): Shown => ({
    feature: { type: 'Feature', properties: { times }, geometry: { type: 'Polygon', coordinates: rings } },
    times
  });
  const seenAt = (flat: readonly Flat[], time: number): number[] =>
    flat
      .filter(({ times }) => times.includes(time))
      .map((one) => Math.round((area(one.flat) / area(polygon(square(0, 0)))) * 100));

  test('stay whole where they are never seen together: the front of a day is not cut by that of the day before', () => {
    const shown = [at([0], square(0, 0)), at([1], square(0, 0)), at([2], square(0.5, 0))];
    const flat = flatAreas(shown);
    expect(flat.map((one) => one.flat)).toEqual(shown.map(({ feature }) => feature));
    expect(flat.map(({ times }) => times)).toEqual([[0], [1], [2]]);
  });

  test('go without what they share at the times when both are seen, and are whole at others', () => {
    const flat = flatAreas([at([0, 1], square(0, 0)), at([1, 2, 3], square(0.5, 0)), at([1], square(0.1, 0.1, 0.2))]);
    expect(flat.map(({ times }) => times)).toEqual([[0, 1], [1], [2, 3]]);
    expect([0, 1, 2, 3].map((time) => seenAt(flat, time))).toEqual([[100], [100, 50], [100], [100]]);
  });
});
