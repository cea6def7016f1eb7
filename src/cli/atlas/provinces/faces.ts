import type { Position } from '#lib/geo/position.ts';
import { ringArea } from '#lib/geo/ring-area.ts';
import type { GridLine } from '../grid.ts';
import type { Segment } from './segment-set.ts';

/** A face of a plane graph: its outer ring counterclockwise, its holes clockwise, all closed. */
export interface Face {
  readonly outer: GridLine;
  readonly holes: readonly GridLine[];
}

interface Half {
  readonly from: string;
  readonly to: string;
  next: Half | null;
  used: boolean;
}

/**
 * The bounded faces of a graph of segments that do not cross. Segments that end in nothing bound no face and are left out.
 * A component inside a face of another is a hole of that face.
 */
export function facesOf(segments: readonly Segment[]): readonly Face[] {
  const points = new Map<string, Position>();
  const around = new Map<string, Set<string>>();
  for (const [a, b] of segments) {
    const [from, to] = [String(a), String(b)];
    if (from === to) continue;
    points.set(from, a).set(to, b);
    around.set(from, (around.get(from) ?? new Set()).add(to));
    around.set(to, (around.get(to) ?? new Set()).add(from));
  }
  prune(around);
  const halves = linked(around, points);
  const rings = [...halves.values()].flatMap((half) => (half.used ? [] : [walk(half, points)]));
  const outers = rings.flatMap((ring) => {
    const area = ringArea(ring);
    return area > 0 ? [{ ring, area, box: boxOf(ring), holes: [] as GridLine[] }] : [];
  });
  outers.sort((a, b) => a.area - b.area);
  for (const ring of rings) {
    const area = -ringArea(ring);
    if (area <= 0) continue;
    // The outside of a component lies in the smallest face around it, which is none of its own: those touch it.
    const [x, y] = ring[0]!;
    const holder = outers.find(
      (outer) =>
        outer.area > area &&
        x > outer.box[0] &&
        x < outer.box[2] &&
        y > outer.box[1] &&
        y < outer.box[3] &&
        !outer.ring.some(([u, v]) => u === x && v === y) &&
        holds(outer.ring, [x, y])
    );
    holder?.holes.push(ring);
  }
  return outers.map(({ ring, holes }) => ({ outer: ring, holes }));
}

/** Takes out what ends in nothing. */
function prune(around: Map<string, Set<string>>): void {
  const ends = [...around].flatMap(([key, beside]) => (beside.size === 1 ? [key] : []));
  for (let end = ends.pop(); end !== undefined; end = ends.pop()) {
    const [only] = around.get(end) ?? [];
    around.delete(end);
    if (only === undefined) continue;
    const beside = around.get(only)!;
    beside.delete(end);
    if (beside.size === 1) ends.push(only);
  }
}

/** Both directions of every segment, each with the one that follows it around the face on its left. */
function linked(around: ReadonlyMap<string, ReadonlySet<string>>, points: ReadonlyMap<string, Position>) {
  const halves = new Map<string, Half>();
  const halfOf = (from: string, to: string): Half => {
    const key = `${from}|${to}`;
    const half = halves.get(key) ?? { from, to, next: null, used: false };
    halves.set(key, half);
    return half;
  };
  for (const [key, beside] of around) {
    const [x, y] = points.get(key)!;
    const angle = (other: string): number => {
      const [u, v] = points.get(other)!;
      return Math.atan2(v - y, u - x);
    };
    const sorted = [...beside].map((other) => ({ other, at: angle(other) })).sort((a, b) => a.at - b.at);
    for (const [index, { other }] of sorted.entries()) {
      // Having come from a neighbour, the face on the left goes on by the one before it, counterclockwise.
      halfOf(other, key).next = halfOf(key, sorted.at(index - 1)!.other);
    }
  }
  return halves;
}

function walk(start: Half, points: ReadonlyMap<string, Position>): GridLine {
  const ring: Position[] = [points.get(start.from)!];
  for (let half: Half = start; !half.used; half = half.next!) {
    half.used = true;
    ring.push(points.get(half.to)!);
  }
  return ring;
}

function boxOf(ring: GridLine): readonly [number, number, number, number] {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of ring) {
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }
  return box;
}

/** Whether a ring holds a point that is no vertex of it. */
export function holds(ring: GridLine, [x, y]: Position): boolean {
  let inside = false;
  for (const [index, [bx, by]] of ring.entries()) {
    const [ax, ay] = ring.at(index - 1)!;
    if (ax > x !== bx > x && y < ay + ((x - ax) / (bx - ax)) * (by - ay)) inside = !inside;
  }
  return inside;
}
