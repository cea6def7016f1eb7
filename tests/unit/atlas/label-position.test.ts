import { area, booleanPointInPolygon, polygon } from '@turf/turf';
import { describe, expect, test } from 'vitest';
import { shapeOf } from '#lib/atlas/shape.ts';
import { distance } from '#lib/geo/great-circle.ts';
import type { Position } from '#lib/geo/position.ts';
import { readAtlas } from '#lib/server/atlas.ts';
import { labelPosition } from '../../../src/cli/atlas/label-position.ts';

const atlas = readAtlas();
const { countries, disputed } = atlas.topology.objects;

/** Geographic coordinates as the CIA World Factbook publishes them, longitude first. */
const PUBLISHED: Readonly<Record<string, Position>> = {
  TR: [35, 39],
  AM: [45, 40],
  AZ: [47.5, 40.5],
  GE: [43.5, 42],
  IR: [53, 32],
  IQ: [44, 33],
  SY: [38, 35],
  JO: [36, 31],
  IL: [34.75, 31.5],
  LB: [35.83, 33.83],
  SA: [45, 25],
  EG: [30, 27],
  DZ: [3, 28],
  LY: [17, 25],
  SD: [30, 15],
  ET: [38, 8],
  KE: [38, 1],
  NG: [8, 10],
  CD: [25, 0],
  ZA: [24, -29],
  MG: [47, -20],
  DE: [9, 51],
  FR: [2, 46],
  ES: [-4, 40],
  PT: [-8, 39.5],
  IT: [12.83, 42.83],
  PL: [20, 52],
  UA: [32, 49],
  RO: [25, 46],
  SE: [15, 62],
  FI: [26, 64],
  NO: [10, 62],
  RU: [100, 60],
  KZ: [68, 48],
  MN: [105, 46],
  CN: [105, 35],
  IN: [77, 20],
  PK: [70, 30],
  AU: [133, -27],
  BR: [-55, -10],
  AR: [-64, -34],
  MX: [-102, 23],
  US: [-97, 38],
  CA: [-95, 60],
  JP: [138, 36],
  PG: [147, -6],
  CU: [-80, 21.5],
  GT: [-90.25, 15.5]
};

test.each(Object.entries(PUBLISHED))('the middle of %s is where others have it', (id, published) => {
  const { bounds, label } = atlas.regions.get(id)!;
  const [west, south, east, north] = bounds;
  const across = distance([west, south], [east < west ? east + 360 : east, north]);
  expect(distance(label, published)).toBeLessThan(Math.max(60, 0.17 * across));
});

test('the middle of each shape lies in its largest polygon, and is what names, cards and metadata have', () => {
  const wrong = [...countries.geometries, ...disputed.geometries].flatMap((shape) => {
    const id = String(shape.id);
    const { geometry } = shapeOf(atlas, id);
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    const main = polygons.toSorted((a, b) => area(polygon(b)) - area(polygon(a)))[0]!;
    const middle = labelPosition(main);
    const { label } = atlas.regions.get(id) ?? { label: middle };
    return booleanPointInPolygon([...middle], polygon(main)) && booleanPointInPolygon([...label], polygon(main))
      ? []
      : [id];
  });
  expect(wrong).toEqual([]);
});

describe('a shape that is bent or in two', () => {
  const inside = (ring: number[][]): boolean =>
    booleanPointInPolygon([...labelPosition([ring])], { type: 'Polygon', coordinates: [ring] });

  test('a crescent, whose centroid lies outside it', () => {
    const arc = (radius: number, from: number, to: number) =>
      Array.from({ length: 21 }, (_, i) => from + ((to - from) * i) / 20).map((angle) => [
        radius * Math.cos(angle),
        radius * Math.sin(angle)
      ]);
    const ring = [...arc(5, 0, Math.PI), ...arc(4, Math.PI, 0)];
    expect(inside([...ring, ring[0]!])).toBe(true);
  });

  test('one with a lake in its middle', () => {
    const square = (half: number) => [
      [-half, -half],
      [half, -half],
      [half, half],
      [-half, half],
      [-half, -half]
    ];
    const rings = [square(4), square(2).toReversed()];
    expect(booleanPointInPolygon([...labelPosition(rings)], { type: 'Polygon', coordinates: rings })).toBe(true);
  });
});
