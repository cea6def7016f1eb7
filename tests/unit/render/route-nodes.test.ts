import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bentLine } from '#lib/geo/bent-line.ts';
import { distance } from '#lib/geo/great-circle.ts';
import { storyTimeline } from '#lib/story/story-timeline.ts';
import type { RouteState } from '#lib/story/timeline.ts';
import { KINDS } from '#lib/render/drawing.ts';
import { routeNodes, withHeads } from '#lib/render/route-nodes.ts';
import { lengthOf, type ScreenPoint } from '#lib/render/screen-line.ts';
import { FRAMES } from '#lib/render/screens.ts';
import { stagedScene } from '../staged-scene.ts';

const position = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -75, max: 75, noNaN: true })
);
const point = fc.tuple(
  fc.double({ min: -500, max: 2000, noNaN: true }),
  fc.double({ min: -500, max: 2000, noNaN: true })
);
const far = ([ax, ay]: ScreenPoint, [bx, by]: ScreenPoint): number => Math.hypot(bx - ax, by - ay);

describe('a line that is bent', () => {
  test('takes the short way round the world between any two places, and ends at both', () => {
    fc.assert(
      fc.property(position, position, fc.double({ min: -1, max: 1, noNaN: true }), (from, to, bend) => {
        fc.pre(distance(from, to) > 1 && distance(from, to) < 19_000);
        const line = bentLine([from, to], bend);
        const [first, last] = [line[0]!, line.at(-1)!];
        expect(Math.abs(last[0] - first[0])).toBeLessThanOrEqual(180 + 1e-6);
        expect(Math.cos(((last[0] - to[0]) * Math.PI) / 180)).toBeCloseTo(1, 9);
        expect(first[0]).toBeCloseTo(from[0], 9);
        expect(first[1]).toBeCloseTo(from[1], 9);
        expect(last[1]).toBeCloseTo(to[1], 9);
        for (const [x, y] of line) expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
      })
    );
  });

  test.each([
    ['Sydney–Santiago', [151.2, -33.9], [-70.7, -33.4], 138.1],
    ['Tokyo–San Francisco', [139.7, 35.7], [-122.4, 37.8], 97.9],
    ['Nadi–Nukuʻalofa', [177.4, -17.8], [-175.2, -21.1], 7.4],
    ['Honolulu–Manila', [-157.9, 21.3], [121, 14.6], -81.1]
  ] as const)('%s goes over the antimeridian', (_, from, to, change) => {
    for (const bend of [0, 0.3, -0.3]) {
      const line = bentLine([from, to], bend);
      expect(line.at(-1)![0] - line[0]![0]).toBeCloseTo(change, 6);
      const longest = Math.max(...line.slice(1).map(([x], i) => Math.abs(x - line[i]![0])));
      expect(longest).toBeLessThan(20);
    }
  });

  test('bends to the right of who follows it, and as far as it says', () => {
    const [from, to] = [
      [0, 0],
      [20, 0]
    ] as const;
    const middle = (bend: number) => bentLine([from, to], bend).find(([x]) => Math.abs(x - 10) < 1e-9)!;
    expect(middle(0)[1]).toBeCloseTo(0, 9);
    expect(middle(0.5)[1]).toBeCloseTo(-5, 1);
    expect(middle(-0.5)[1]).toBeCloseTo(5, 1);
  });

  test('goes through its stops', () => {
    const through = [
      [170, 10],
      [-170, 20],
      [-150, 0]
    ] as const;
    const line = bentLine(through, 0.4);
    expect(line).toContainEqual([190, 20]);
    expect(line.at(-1)).toEqual([210, 0]);
  });
});

describe('the head of a line', () => {
  test('ends where the line does, as large as it is at any zoom, and points the way that it arrives', () => {
    fc.assert(
      fc.property(point, point, (from, to) => {
        fc.pre(far(from, to) > 40);
        const { shaft, heads } = withHeads([from, to], 'end', 12, 2);
        expect(heads).toHaveLength(1);
        const [tip, left, notch, right] = heads[0]! as unknown as [ScreenPoint, ScreenPoint, ScreenPoint, ScreenPoint];
        expect(far(tip, to)).toBeLessThan(1e-6);
        expect(far(tip, left)).toBeCloseTo(far(tip, right), 6);
        expect(far(tip, left)).toBeCloseTo(12 * Math.hypot(1, 0.44), 6);
        // Along the line.
        const along =
          ((to[0] - from[0]) * (tip[0] - notch[0]) + (to[1] - from[1]) * (tip[1] - notch[1])) / far(from, to);
        expect(along).toBeCloseTo(far(tip, notch), 6);
        // The line stops in the notch, and neither before nor under the tip.
        expect(far(shaft.at(-1)!, to)).toBeGreaterThan(far(tip, notch));
        expect(far(shaft.at(-1)!, to)).toBeLessThan(12);
        expect(far(shaft[0]!, from)).toBeLessThan(1e-6);
      })
    );
  });

  test('points along the last of a way that turns', () => {
    const { heads } = withHeads(
      [
        [0, 0],
        [100, 0],
        [100, 100]
      ],
      'end',
      12,
      2
    );
    const [tip, , notch] = heads[0]!;
    expect(tip![0] - notch![0]).toBeCloseTo(0, 6);
    expect(tip![1]).toBeGreaterThan(notch![1]);
  });

  test('is at the end alone, at the beginning alone, or at both; heads are no larger than their line', () => {
    const line: readonly ScreenPoint[] = [
      [0, 0],
      [200, 0]
    ];
    expect(withHeads(line, 'start', 12, 2).heads.map(([tip]) => tip)).toEqual([[0, 0]]);
    expect(withHeads(line, 'both', 12, 2).heads.map(([tip]) => tip)).toEqual([
      [0, 0],
      [200, 0]
    ]);
    expect(withHeads(line, undefined, 12, 2)).toEqual({ shaft: line, heads: [] });
    const short = withHeads(
      [
        [0, 0],
        [10, 0]
      ],
      'both',
      12,
      2
    );
    expect(lengthOf([short.heads[0]![0]!, short.heads[0]![2]!])).toBeLessThan(5);
    expect(short.shaft[0]![0]).toBeLessThan(short.shaft.at(-1)![0]);
  });

  test('is clear of the dot of a marked place', () => {
    const line = bentLine(
      [
        [35.2, 31.8],
        [49.9, 40.4]
      ],
      0
    );
    const scenes = [stagedScene({ view: { kind: 'bounds', bounds: [34, 29, 51, 42] } })];
    const frame = FRAMES.landscape;
    const camera = storyTimeline(scenes, frame).cameraAt(0);
    const route: RouteState = { line, look: '', arrow: 'end', progress: 1, opacity: 1 };
    const drawn = (marks: readonly (readonly [number, number])[]) =>
      routeNodes(route, { map: {}, camera, frame, scale: 1, marks }).map(({ attributes }) => String(attributes['d']));
    const tipOf = (d: string): ScreenPoint => /^M(\S+) ([\d.]+)/.exec(d)!.slice(1).map(Number) as never;
    const [[, free], [, marked]] = [drawn([]), drawn([[49.9, 40.4]])] as [string[], string[]];
    const gap = far(tipOf(free!), tipOf(marked!));
    expect(gap).toBeGreaterThan(KINDS.mark.radius);
    expect(gap).toBeLessThan(KINDS.mark.radius + 6);
  });
});
