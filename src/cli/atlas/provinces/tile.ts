import type { Position } from '#lib/geo/position.ts';
import { ringArea } from '#lib/geo/ring-area.ts';
import type { Grid, GridLine } from '../grid.ts';
import { facesOf, holds, type Face } from './faces.ts';
import { innerLines, type Unit } from './inner-lines.ts';
import { segmentKey, SegmentSet, type Segment } from './segment-set.ts';

/** What of a country each of its units is, by `fid`: faces, which tile it. */
export type Tiles = ReadonlyMap<number, readonly Face[]>;

/**
 * Cuts a country along the lines between its units. A face is of the unit that it lies in; one that lies in none goes with
 * its neighbour along the longest line, and an island with the nearest unit.
 *
 * @param rings all rings of the country on the grid
 */
export function tile(grid: Grid, rings: readonly GridLine[], units: readonly Unit[]): Tiles {
  const edge = new SegmentSet();
  for (const ring of rings) edge.addLine(ring);
  const outline = rings.flatMap((ring) =>
    ring.flatMap((to, index): Segment[] => (index > 0 ? [[ring[index - 1]!, to]] : []))
  );
  const inner = innerLines(grid, edge, units);
  const isLand = (face: Face): boolean => edge.holds(pointIn(face));
  const faces = facesOf([...outline, ...inner]).filter(isLand);
  const found = faces.map((face) => ownerOf(face, units));
  adopt(faces, found);
  const owners = faces.map((face, index) => found[index] ?? nearestUnit(face.outer[0]!, units).fid);
  // The owner on the left of each segment; what has one owner on both sides is no line between two.
  const left = new Map<string, number>();
  for (const [index, face] of faces.entries()) {
    for (const [from, to] of segmentsOf(face)) left.set(`${from} ${to}`, owners[index]!);
  }
  const kept = inner.filter(([a, b]) => left.get(`${a} ${b}`) !== left.get(`${b} ${a}`));
  const tiles = new Map<number, Face[]>();
  for (const face of facesOf([...outline, ...kept]).filter(isLand)) {
    const [[from, to] = []] = segmentsOf(face);
    const fid = left.get(`${from} ${to}`)!;
    tiles.set(fid, [...(tiles.get(fid) ?? []), face]);
  }
  return tiles;
}

/** Gives the faces without an owner that of the neighbour which they share the longest line with, from one to the next. */
function adopt(faces: readonly Face[], owners: (number | undefined)[]): void {
  const beside = new Map<string, number[]>();
  for (const [index, face] of faces.entries()) {
    for (const key of keysOf(face)) beside.set(key, [...(beside.get(key) ?? []), index]);
  }
  for (let changed = true; changed;) {
    changed = false;
    for (const [index, face] of faces.entries()) {
      if (owners[index] !== undefined) continue;
      const shares = new Map<number, number>();
      for (const key of keysOf(face)) {
        for (const other of beside.get(key) ?? []) {
          const owner = owners[other];
          if (owner !== undefined) shares.set(owner, (shares.get(owner) ?? 0) + lengthOf(key));
        }
      }
      const [most] = [...shares].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
      if (most === undefined) continue;
      owners[index] = most[0];
      changed = true;
    }
  }
}

const segmentsOf = ({ outer, holes }: Face): Segment[] =>
  [outer, ...holes].flatMap((ring) => ring.flatMap((to, i): Segment[] => (i > 0 ? [[ring[i - 1]!, to]] : [])));

const keysOf = (face: Face): string[] => segmentsOf(face).map(([from, to]) => segmentKey(from, to));

function lengthOf(key: string): number {
  const [ax = 0, ay = 0, bx = 0, by = 0] = key.split(',').map(Number);
  return Math.hypot(ax - bx, ay - by);
}

/** A way across a face, level: how long it is, and its middle. */
interface Cut {
  readonly width: number;
  readonly at: Position;
}

/** Where a face is cut, as shares of its height. */
const HEIGHTS = [0.5, 0.25, 0.75, 0.1, 0.9, 0.4, 0.6, 0.03, 0.97];

function cutsOf({ outer, holes }: Face): readonly Cut[] {
  const heights = outer.map(([, y]) => y);
  const [low, high] = [Math.min(...heights), Math.max(...heights)];
  // Between whole numbers, where no vertex lies.
  const levels = new Set(HEIGHTS.map((share) => Math.min(high - 1, Math.floor(low + share * (high - low))) + 0.5));
  return [...levels].flatMap((y) => {
    const ends = [outer, ...holes]
      .flatMap((ring) =>
        ring.flatMap(([bx, by], i): number[] => {
          const [ax, ay] = ring[i - 1] ?? [bx, by];
          return ay > y !== by > y ? [ax + ((y - ay) / (by - ay)) * (bx - ax)] : [];
        })
      )
      .sort((a, b) => a - b);
    return ends.flatMap((end, i): Cut[] =>
      i % 2 === 1 ? [{ width: end - ends[i - 1]!, at: [(end + ends[i - 1]!) / 2, y] }] : []
    );
  });
}

/** A point well within a face: the middle of the longest level way across it. */
export const pointIn = (face: Face): Position => cutsOf(face).reduce((a, b) => (b.width > a.width ? b : a)).at;

/** The unit that most of a face lies in, by the ways across it. */
function ownerOf(face: Face, units: readonly Unit[]): number | undefined {
  const widths = new Map<number, number>();
  for (const { width, at } of cutsOf(face)) {
    const unit = unitAround(at, units);
    if (unit) widths.set(unit.fid, (widths.get(unit.fid) ?? 0) + width);
  }
  return [...widths].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0];
}

const boxes = new WeakMap<GridLine, readonly [number, number, number, number]>();
function boxOf(ring: GridLine): readonly [number, number, number, number] {
  const known = boxes.get(ring);
  if (known) return known;
  const [xs, ys] = [ring.map(([x]) => x), ring.map(([, y]) => y)];
  const box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] as const;
  boxes.set(ring, box);
  return box;
}

const unitAround = (point: Position, units: readonly Unit[]): Unit | undefined =>
  units.find(({ polygons }) =>
    polygons.some(([outer, ...holes]) => {
      const [west, south, east, north] = boxOf(outer!);
      if (point[0] < west || point[0] > east || point[1] < south || point[1] > north) return false;
      return holds(outer!, point) && !holes.some((hole) => holds(hole, point));
    })
  );

function nearestUnit([x, y]: Position, units: readonly Unit[]): Unit {
  let best: { readonly unit: Unit; readonly gap: number } | undefined;
  for (const unit of units) {
    for (const [outer] of unit.polygons) {
      for (const [u, v] of outer!) {
        // A step of the grid is twice as long across as it is up.
        const gap = Math.hypot((u - x) * 2, v - y);
        if (best === undefined || gap < best.gap) best = { unit, gap };
      }
    }
  }
  if (best === undefined) throw new Error(`nearestUnit: there is no unit near ${x}, ${y}`);
  return best.unit;
}

/** The country that most of the largest polygon of a unit lies in; undefined where that is none. */
export function countryOf(
  { polygons }: Unit,
  countries: readonly { readonly id: string; readonly edge: SegmentSet }[]
): string | undefined {
  const [largest] = polygons
    .map(([outer, ...holes]) => ({ face: { outer: outer!, holes }, area: Math.abs(ringArea(outer!)) }))
    .toSorted((a, b) => b.area - a.area);
  if (largest === undefined) return undefined;
  const widths = new Map<string, number>();
  for (const { width, at } of cutsOf(largest.face)) {
    const country = countries.find(({ edge }) => edge.holds(at));
    if (country) widths.set(country.id, (widths.get(country.id) ?? 0) + width);
  }
  return [...widths].toSorted((a, b) => b[1] - a[1])[0]?.[0];
}
