import { booleanPointInPolygon, polygon } from '@turf/turf';
import type { Position } from '#lib/geo/position.ts';
import { samePoint, type GridLine } from './grid.ts';
import type { GridPolygon } from './piece.ts';

/**
 * A polygon cut in two by a chain whose ends stand on vertices of its outer ring: both halves share the chain's points exactly,
 * and the ring gets no new vertex, so that neighbours still fit. Holes go with the half that holds them.
 */
export function cutAlongChain([outer, ...holes]: GridPolygon, chain: GridLine): readonly [GridPolygon, GridPolygon] {
  const ring = outer.slice(0, -1);
  const from = indexOf(ring, chain[0]!);
  const to = indexOf(ring, chain.at(-1)!);
  const inner = chain.slice(1, -1);
  const touching = inner.find((point) => ring.some((vertex) => samePoint(vertex, point)));
  if (touching !== undefined) throw new Error(`cutAlongChain: the chain touches the ring at ${touching}`);
  const ahead = [...walk(ring, from, to), ...inner.toReversed(), ring[from]!];
  const behind = [...walk(ring, to, from), ...inner, ring[to]!];
  const isIn = (hole: GridLine, half: GridLine): boolean =>
    booleanPointInPolygon([...hole[0]!], polygon([half.map((point) => [...point])]));
  return [
    [ahead, ...holes.filter((hole) => isIn(hole, ahead))],
    [behind, ...holes.filter((hole) => isIn(hole, behind))]
  ];
}

function indexOf(ring: GridLine, point: Position): number {
  const index = ring.findIndex((vertex) => samePoint(vertex, point));
  if (index < 0) throw new Error(`cutAlongChain: ${point} is no vertex of the ring`);
  return index;
}

/** The vertices from one index to another, both included, the way that the ring runs. */
function walk(ring: GridLine, from: number, to: number): GridLine {
  return from <= to ? ring.slice(from, to + 1) : [...ring.slice(from), ...ring.slice(0, to + 1)];
}
