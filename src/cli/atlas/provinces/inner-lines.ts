import type { Position } from '#lib/geo/position.ts';
import { samePoint, type Grid, type GridLine } from '../grid.ts';
import { segmentKey, SegmentSet, type Segment } from './segment-set.ts';

/** A unit of the layer of provinces, on the grid. */
export interface Unit {
  readonly fid: number;
  readonly polygons: readonly (readonly GridLine[])[];
}

/** A line is bent around what it crosses by at most so many vertices of the edge. */
const DEPTH = 12;

/**
 * The lines between the units of a country, as segments within its edge that cross neither it nor each other. The layer is coarser than
 * the edge is, and ends on its vertices but for a few: what lies outside of it, and what ends in nothing, is moved to the
 * nearest vertex of the edge, and a line that crosses the edge goes by way of its vertices there. The edge itself gets no vertex.
 */
export function innerLines(grid: Grid, edge: SegmentSet, units: readonly Unit[]): readonly Segment[] {
  const distance = ([ax, ay]: Position, [bx, by]: Position): number => {
    const latitude = ((ay + by) / 2) * grid.scale[1] + grid.translate[1];
    return Math.hypot((ax - bx) * grid.scale[0] * Math.cos((latitude * Math.PI) / 180), (ay - by) * grid.scale[1]);
  };
  const shared = sharedSegments(units).filter(([a, b]) => !edge.has(a, b));
  const degrees = new Map<string, number>();
  for (const point of shared.flat()) degrees.set(String(point), (degrees.get(String(point)) ?? 0) + 1);
  const moved = new Map<string, Position>();
  const settled = (point: Position): Position => {
    const key = String(point);
    const known = moved.get(key);
    if (known !== undefined) return known;
    const stays = edge.hasVertex(point) || (degrees.get(key) !== 1 && edge.holds(point) && !edge.under(point));
    const to = stays ? point : (edge.nearestVertex(point, distance) ?? point);
    moved.set(key, to);
    return to;
  };
  const lines = new SegmentSet();
  const kept: Segment[] = [];
  const add = (a: Position, b: Position, depth: number): void => {
    if (samePoint(a, b) || edge.has(a, b) || lines.has(a, b)) return;
    const on = edge.vertexOn(a, b) ?? lines.vertexOn(a, b);
    const crossed = on === undefined ? edge.crossing(a, b) : undefined;
    const via = on ?? crossed?.toSorted((u, v) => detour(a, u, b) - detour(a, v, b))[0];
    if (via !== undefined) {
      if (depth === 0) return;
      add(a, via, depth - 1);
      add(via, b, depth - 1);
      return;
    }
    if (!edge.holds([(a[0] + b[0]) / 2, (a[1] + b[1]) / 2])) return;
    // What the moves have laid across each other goes by way of an end of the other.
    const other = lines.crossing(a, b);
    if (other !== undefined) {
      if (depth === 0) return;
      const end = other.toSorted((u, v) => detour(a, u, b) - detour(a, v, b))[0]!;
      add(a, end, depth - 1);
      add(end, b, depth - 1);
      return;
    }
    const under = lines.under(a) ?? lines.under(b);
    if (under !== undefined) return;
    lines.add([a, b]);
    kept.push([a, b]);
  };
  for (const [a, b] of shared) add(settled(a), settled(b), DEPTH);
  return kept;

  function detour(a: Position, via: Position, b: Position): number {
    if (samePoint(a, via) || samePoint(b, via)) return Infinity;
    return distance(a, via) + distance(via, b);
  }
}

/** The segments that two units have, each once. */
function sharedSegments(units: readonly Unit[]): Segment[] {
  const owners = new Map<string, { readonly segment: Segment; readonly units: Set<number> }>();
  for (const { fid, polygons } of units) {
    for (const ring of polygons.flat()) {
      for (const [index, to] of ring.entries()) {
        const from = ring[index - 1];
        if (from === undefined) continue;
        const key = segmentKey(from, to);
        const owner = owners.get(key) ?? { segment: [from, to] as const, units: new Set() };
        owner.units.add(fid);
        owners.set(key, owner);
      }
    }
  }
  return [...owners.values()].flatMap(({ segment, units: of }) => (of.size > 1 ? [segment] : []));
}
