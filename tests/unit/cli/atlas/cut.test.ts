import { area, polygon } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutAntimeridian } from '../../../../src/cli/atlas/cut-antimeridian.ts';
import { cutAlongChain } from '../../../../src/cli/atlas/cut-along-chain.ts';
import { findCrossings } from '../../../../src/cli/atlas/crossings.ts';
import { joinLines } from '../../../../src/cli/atlas/join-lines.ts';
import { mainPolygons, boundsOfPolygons } from '../../../../src/cli/atlas/main-polygons.ts';
import { readPn2 } from '../../../../src/cli/atlas/pn2.ts';
import { slugOf } from '../../../../src/cli/atlas/slug.ts';
import { untangle } from '../../../../src/cli/atlas/untangle.ts';
import { withoutSpikes } from '../../../../src/cli/atlas/without-spikes.ts';

type Point = readonly [number, number];
const together = (): boolean => true;
const size = (ring: readonly Point[]): number => area(polygon([ring.map((point) => [...point])]));

describe('joinLines', () => {
  test('gives back a line that was broken, shuffled and turned', () => {
    const line: Point[] = Array.from({ length: 12 }, (_, x) => [x, x * x]);
    fc.assert(
      fc.property(
        fc.subarray([2, 4, 6, 8, 10]),
        fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
        (breaks, turned) => {
          const starts = [0, ...breaks];
          const parts = starts.map((start, index) => line.slice(start, (starts[index + 1] ?? 11) + 1));
          const shuffled = parts.map((part, index) => (turned[index] ? part.toReversed() : part)).toReversed();
          const joined = joinLines(shuffled, 0.001);
          expect(joined[0]![0] < joined.at(-1)![0] ? joined : joined.toReversed()).toEqual(line);
        }
      )
    );
  });

  test('throws where a line is left over', () => {
    expect(() => joinLines([[[0, 0], [1, 0]], [[5, 5], [6, 6]]], 0.1)).toThrow('1 lines are left over'); // prettier-ignore
  });
});

describe('cutAlongChain', () => {
  const square: Point[] = [[0, 0], [4, 0], [4, 4], [0, 4], [0, 0]]; // prettier-ignore
  const hole: Point[] = [[3, 1], [3, 2], [3.5, 2], [3, 1]]; // prettier-ignore

  test('both halves share the chain, and make up the whole', () => {
    const halves = cutAlongChain([square, hole], [[0, 0], [2, 1], [4, 4]]); // prettier-ignore
    for (const [outer] of halves) expect(outer!.map(String)).toContain('2,1');
    expect(halves.map(([outer]) => size(outer!)).reduce((a, b) => a + b) / size(square)).toBeCloseTo(1, 6);
    expect(halves.map((half) => half.length).toSorted()).toEqual([1, 2]);
  });

  test('throws where an end is no vertex', () => {
    expect(() => cutAlongChain([square], [[0, 1], [4, 4]])).toThrow('0,1 is no vertex of the ring'); // prettier-ignore
  });
});

describe('cutAntimeridian', () => {
  const grid = { scale: [1, 1], translate: [0, 0] } as const;

  test('a ring across it becomes two', () => {
    const ring: Point[] = [[170, 0], [-170, 0], [-170, 10], [170, 10], [170, 0]]; // prettier-ignore
    const parts = cutAntimeridian(grid, [ring]).map(([outer]) => outer!.map(([x]) => x));
    expect(parts.map((xs) => [Math.min(...xs), Math.max(...xs)]).toSorted()).toEqual([[-180, -170], [170, 180]]); // prettier-ignore
  });

  test('a ring round the pole runs along the edge of the map', () => {
    const ring: Point[] = [[-180, -70], [-90, -65], [0, -70], [90, -65], [180, -70], [-180, -70]]; // prettier-ignore
    const [part, ...more] = cutAntimeridian(grid, [ring]);
    expect(more).toEqual([]);
    expect(Math.min(...part![0]!.map(([, y]) => y))).toBe(-90);
  });

  test('any other ring stays as it is', () => {
    const ring: Point[] = [[0, 0], [10, 0], [10, 10], [0, 0]]; // prettier-ignore
    expect(cutAntimeridian(grid, [ring])).toEqual([[ring]]);
  });
});

describe('untangle', () => {
  const knot: Point[] = [[0, 0], [10, 0], [10, 10], [5, 10], [5, -1], [4, 10], [0, 10], [0, 0]]; // prettier-ignore

  test('undoes a knot, and keeps the ends', () => {
    expect(findCrossings([knot]).length).toBeGreaterThan(0);
    const [line] = untangle([knot], together);
    expect(findCrossings([line!])).toEqual([]);
    expect([line![0], line!.at(-1)]).toEqual([knot[0], knot.at(-1)]);
  });

  test('leaves what does not cross', () => {
    const line: Point[] = [[0, 0], [3, 1], [6, 0]]; // prettier-ignore
    expect(untangle([line], together)).toEqual([line]);
  });

  test('leaves crossings of what need not keep apart', () => {
    const lines: Point[][] = [[[0, 0], [4, 4], [9, 9]], [[0, 4], [4, 0], [9, 0]]]; // prettier-ignore
    expect(untangle(lines, (one, other) => one === other)).toEqual(lines);
  });
});

test('withoutSpikes drops the way out and back', () => {
  const ring: Point[] = [[0, 0], [4, 0], [9, 0], [4, 0], [4, 4], [0, 0]]; // prettier-ignore
  expect(withoutSpikes(ring)).toEqual([[0, 0], [4, 0], [4, 4], [0, 0]]); // prettier-ignore
});

test('mainPolygons takes what is near or large, and not what is far and small', () => {
  const box = (x: number, y: number, side: number) => [[[x, y], [x + side, y], [x + side, y + side], [x, y + side], [x, y]]]; // prettier-ignore
  const shape = {
    type: 'MultiPolygon' as const,
    coordinates: [box(0, 0, 10), box(11, 0, 1), box(40, 0, 1), box(60, 0, 6)]
  };
  expect(boundsOfPolygons(mainPolygons(shape))).toEqual([0, 0, 66, 10]);
  expect(mainPolygons(shape)).toHaveLength(3);
});

test('slugOf', () => {
  const names = ['Tel Aviv', 'København', 'St. John’s', 'Łódź', 'Gəncə', 'São Tomé', 'Straßburg', '北京'];
  expect(names.map(slugOf)).toEqual([
    'tel-aviv',
    'kobenhavn',
    'st-johns',
    'lodz',
    'ganca',
    'sao-tome',
    'strassburg',
    ''
  ]);
});

test('readPn2 reads nodes, offsets from them, holes and the parts of a multipolygon', () => {
  const bytes: number[] = [2, 0, 0, 0, 2, 0];
  const int16 = (value: number) => [(value >> 8) & 255, value & 255];
  const uint32 = (value: number) => [0, 0, ...int16(value)];
  bytes.push(4, ...uint32(1), 1);
  bytes.push(2, ...uint32(1), ...uint32(1), ...int16(1200), ...int16(-2400), ...int16(2), 12, 0, 0, 0x88);
  bytes.push(3, ...uint32(1), ...uint32(1), ...int16(120), ...int16(240), ...int16(0));
  expect(readPn2(Buffer.from(bytes))).toEqual([[[[-20, 10], [-20, 10.1], [-21, 10]], [[2, 1]]]]); // prettier-ignore
});
