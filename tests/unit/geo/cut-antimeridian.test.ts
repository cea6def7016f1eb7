import fc from 'fast-check';
import type { Geometry, LineString, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { cutAntimeridian } from '#lib/geo/cut-antimeridian.ts';
import { wrap } from '#lib/geo/longitude.ts';
import { outlines } from '#lib/geo/outlines.ts';
import { ringArea } from '#lib/geo/ring-area.ts';

const linesOf = (geometry: Geometry): Position[][] =>
  geometry.type === 'LineString' ? [geometry.coordinates] : (geometry as MultiLineString).coordinates;
const polygonsOf = (geometry: Geometry): Position[][][] =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : (geometry as MultiPolygon).coordinates;
const line = (...coordinates: Position[]): LineString => ({ type: 'LineString', coordinates });
const polygon = (...coordinates: Position[][]): Polygon => ({ type: 'Polygon', coordinates });
const boxRing = (west: number, south: number, east: number, north: number): Position[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south]
];

/** By even and odd, holes left out. */
function holds(polygons: readonly Position[][][], [x, y]: Position): boolean {
  let inside = false;
  for (const ring of polygons.flat()) {
    for (let i = 1; i < ring.length; i++) {
      const [[ax, ay], [bx, by]] = [ring[i - 1]!, ring[i]!] as [[number, number], [number, number]];
      if (ay > y! !== by > y! && x! < ax + ((y! - ay) / (by - ay)) * (bx - ax)) inside = !inside;
    }
  }
  return inside;
}
const areaOf = (polygons: readonly Position[][][]): number =>
  polygons.flat().reduce((sum, ring) => sum + ringArea(ring), 0);
const widestStep = (lines: readonly Position[][]): number =>
  Math.max(...lines.flatMap((one) => one.slice(1).map(([x], i) => Math.abs(x! - one[i]![0]!))));

describe('a line', () => {
  it('from 179 to -179 ends at the antimeridian and goes on beyond it', () => {
    const cut = cutAntimeridian(line([170, -20], [179, -19], [-179, -18], [-170, -17]));
    const [west, east] = linesOf(cut);
    expect(west!.map(([x]) => x)).toEqual([170, 179, 180]);
    expect(east!.map(([x]) => x)).toEqual([-180, -179, -170]);
    expect(west!.at(-1)![1]).toBeCloseTo(-18.5, 2);
    expect(east![0]![1]).toBe(west!.at(-1)![1]);
  });

  it('keeps its heights, and has one where it is cut', () => {
    const cut = linesOf(cutAntimeridian(line([179, 0, 100], [-179, 0, 300])));
    expect(cut).toEqual([[[179, 0, 100], [180, 0, 200]], [[-180, 0, 200], [-179, 0, 300]]]); // prettier-ignore
  });

  it.each<[string, Position[]]>([
    ['beside the antimeridian', [[170, 0], [180, 1], [175, 2]]], // prettier-ignore
    ['half round the world', [[-90, 0], [90, 0]]], // prettier-ignore
    ['round the world by short steps', [[-180, 0], [-60, 0], [60, 0], [180, 0]]], // prettier-ignore
    ['a parallel from side to side', [[-180, 23.4], [180, 23.4]]] // prettier-ignore
  ])('is given as it is: %s', (_, coordinates) => {
    const before = line(...coordinates);
    expect(cutAntimeridian(before)).toBe(before);
  });

  it('is parted where it steps from 180 to -180, which is no way', () => {
    const cut = cutAntimeridian(line([170, 0], [180, 1], [-180, 1], [-170, 2]));
    expect(linesOf(cut)).toEqual([[[170, 0], [180, 1]], [[-180, 1], [-170, 2]]]); // prettier-ignore
  });
});

describe('a polygon', () => {
  it('across the antimeridian is two that meet there, counterclockwise', () => {
    const cut = polygonsOf(cutAntimeridian(polygon(boxRing(175, -22, -175, -15))));
    expect(cut.map((rings) => rings.flat().map(([x]) => x!))).toEqual([
      expect.not.arrayContaining([-175, -180]),
      expect.not.arrayContaining([175, 180])
    ]);
    expect(cut.map(([ring]) => ringArea(ring!))).toEqual([70, 70]);
  });

  it('keeps a hole on the side where it is, and opens one that crosses', () => {
    const [west, east] = polygonsOf(
      cutAntimeridian(
        polygon(
          boxRing(170, 0, -170, 10),
          boxRing(179, 4, -179, 6).reverse(),
          boxRing(-176, 4, -175, 6).reverse(),
          boxRing(172, 4, 173, 6).reverse()
        )
      )
    );
    expect([west!.length, east!.length]).toEqual([2, 2]);
    expect(areaOf([west!]) / 2).toBeCloseTo(100 - 2 - 2);
    expect(areaOf([east!]) / 2).toBeCloseTo(100 - 2 - 2);
  });

  it.each<[string, Position[][]]>([
    ['a box around the world', [boxRing(-180, -56, 180, 75)]],
    ['Antarctica, its edge along the pole', [[[-180, -90], [180, -90], [180, -84], [0, -70], [-180, -84], [-180, -90]]]], // prettier-ignore
    ['half of one that a file has cut', [boxRing(170, 60, 180, 70)]],
    ['one wider than half the world, by short steps', [[[-150, 0], [0, 0], [150, 0], [150, 9], [0, 9], [-150, 9], [-150, 0]]]] // prettier-ignore
  ])('is given as it is: %s', (_, rings) => {
    const before = polygon(...rings);
    expect(cutAntimeridian(before)).toBe(before);
  });

  it.each([
    ['south', -75, 1],
    ['south', -75, -1],
    ['north', 75, 1],
    ['north', 75, -1]
  ] as const)('round the %s pole (%d°, %d) has it within', (_, latitude, way) => {
    const round = Array.from({ length: 36 }, (_, i): Position => [wrap(way * (7 + i * 10)), latitude]);
    const hole = boxRing(178, Math.sign(latitude) * 82, -178, Math.sign(latitude) * 84);
    const cut = polygonsOf(cutAntimeridian(polygon([...round, round[0]!], hole)));
    const pole = Math.sign(latitude) * 89;
    for (let x = -179.5; x < 180; x += 7.3) {
      expect(holds(cut, [x, pole]), `at ${x}`).toBe(true);
      expect(holds(cut, [x, latitude - Math.sign(latitude)])).toBe(false);
    }
    for (const x of [179, -179]) expect(holds(cut, [x, Math.sign(latitude) * 83])).toBe(false);
    expect(areaOf(cut) / 2).toBeCloseTo(360 * 15 - 4 * 2, 6);
  });

  it('whose edge a line layer draws has none along the antimeridian or the pole', () => {
    const { coordinates } = outlines(cutAntimeridian(polygon(boxRing(175, -22, -175, -15)))) as MultiLineString;
    expect(coordinates.map((part) => part.map(([x]) => x))).toEqual([[180, 175, 175, 180], [-180, -175, -175, -180]]); // prettier-ignore
    const antarctica = polygon([[-180, -90], [180, -90], [180, -84], [0, -70], [-180, -84], [-180, -90]]); // prettier-ignore
    expect(outlines(antarctica)).toEqual({ type: 'MultiLineString', coordinates: [[[180, -84], [0, -70], [-180, -84]]] }); // prettier-ignore
    const world = outlines(polygon(boxRing(-180, -56, 180, 75))) as MultiLineString;
    expect(world.coordinates).toHaveLength(2);
    const inland = polygon(boxRing(10, 10, 20, 20));
    expect(outlines(inland)).toBe(inland);
  });
});

/** A ring around the origin that crosses itself nowhere, and a smaller one in it. */
const anyShape = fc
  .array(fc.tuple(fc.integer({ min: 500, max: 6000 }), fc.integer({ min: 5, max: 50 })), {
    minLength: 4,
    maxLength: 14
  })
  .map((corners) => {
    const ring = (scale: number): Position[] => {
      const points = corners.map(([far], i): Position => {
        const angle = (2 * Math.PI * i) / corners.length;
        return [(scale * far * Math.cos(angle)) / 100, (scale * far * Math.sin(angle)) / 100];
      });
      return [...points, points[0]!];
    };
    return [ring(1), ring(0.4).reverse()];
  });
const moved = (ring: readonly Position[], by: number): Position[] => ring.map(([x, y]) => [wrap(x! + by), y!]);

describe('wherever it lies on the globe', () => {
  it('a polygon holds the same, its holes do not, and nothing runs round the world', () => {
    fc.assert(
      fc.property(anyShape, fc.integer({ min: -180, max: 180 }), fc.array(fc.tuple(fc.integer({ min: -60, max: 60 }), fc.integer({ min: -60, max: 60 })), { minLength: 8, maxLength: 8 }), (rings, by, probes) => {
        const cut = polygonsOf(cutAntimeridian(polygon(...rings.map((ring) => moved(ring, by)))));
        expect(widestStep(cut.flat())).toBeLessThanOrEqual(180);
        // Off the corners, and off the edges by more than the map's own curve moves them.
        for (const [x, y] of probes) {
          const at: Position = [x + 0.37, y + 0.41];
          if (near(rings.flat(), at)) continue;
          expect(holds(cut, [wrap(at[0]! + by), at[1]!])).toBe(holds([rings], at));
        }
        for (const [outer, ...holes] of cut) {
          expect(ringArea(outer!)).toBeGreaterThan(0);
          for (const hole of holes) expect(ringArea(hole)).toBeLessThan(0);
        }
      }), // prettier-ignore
      { numRuns: 400, seed: 179 }
    );
  });

  it('a line is as long, and its pieces meet', () => {
    const steps = fc.array(fc.tuple(fc.integer({ min: -90, max: 90 }), fc.integer({ min: -20, max: 20 })), {
      minLength: 2,
      maxLength: 12
    });
    fc.assert(
      fc.property(steps, fc.integer({ min: -180, max: 179 }), (all, by) => {
        let [x, y] = [0, 0];
        const before = all.map(([dx, dy]): Position => [(x += dx), (y = Math.max(-60, Math.min(60, y + dy)))]);
        const width = before.reduce((sum, [at], i) => sum + (i > 0 ? Math.abs(at! - before[i - 1]![0]!) : 0), 0);
        const pieces = linesOf(cutAntimeridian(line(...moved(before, by))));
        const after = pieces.reduce(
          (sum, one) => sum + one.reduce((part, [at], i) => part + (i > 0 ? Math.abs(at! - one[i - 1]![0]!) : 0), 0),
          0
        );
        expect(after).toBeCloseTo(width, 6);
        for (const [i, piece] of pieces.entries()) {
          if (i === 0) continue;
          const [end, start] = [pieces[i - 1]!.at(-1)!, piece[0]!];
          expect([Math.abs(end[0]!), Math.abs(start[0]!), end[1]]).toEqual([180, 180, start[1]]);
        }
      }),
      { numRuns: 400, seed: 179 }
    );
  });
});

/** Whether a position is within a degree and a half of an edge: between corners far apart the map's own line is another. */
function near(lines: readonly Position[], [x, y]: Position): boolean {
  return lines.some(([bx, by], i) => {
    if (i === 0) return false;
    const [ax, ay] = lines[i - 1]!;
    const [dx, dy] = [bx! - ax!, by! - ay!];
    const t = Math.max(0, Math.min(1, ((x! - ax!) * dx + (y! - ay!) * dy) / (dx * dx + dy * dy || 1)));
    return Math.hypot(x! - ax! - t * dx, y! - ay! - t * dy) < 4;
  });
}
