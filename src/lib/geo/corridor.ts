import { featureCollection, polygon, union } from '@turf/turf';
import { awayFrom } from './circle-around.ts';
import { bearing, greatCircle } from './great-circle.ts';
import { unwrap, wrap } from './longitude.ts';
import type { Position } from './position.ts';

/** Corners of half a circle, at each end of a leg. */
const CORNERS = 24;

/**
 * All that lies so many kilometres from a great circle through positions at most: one leg after the other, with round ends. Rings by
 * polygon, from -180 to 180. Null where it would hold a pole.
 */
export function corridor(through: readonly Position[], radius: number): Position[][][] | null {
  const legs: Position[][] = through.slice(1).map((to, i) => leg(greatCircle([through[i]!, to]), radius));
  // In one plane, whatever way round the world: each leg beside the one before.
  let reference = through[0]![0];
  const near = legs.map((ring) => ring.map(([x, y]): Position => [(reference = unwrap(x, reference)), y]));
  // What goes round a pole does not come back to where it began.
  if (near.some((ring) => Math.abs(ring[0]![0] - ring.at(-1)![0]) > 1)) return null;
  const plane = near.map((ring) => polygon([ring.map((position) => [...position])]));
  const joined = plane.length === 1 ? plane[0]! : union(featureCollection(plane));
  if (joined === null) return null;
  const { geometry } = joined;
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.map((rings) => rings.map((ring) => ring.map(([x, y]): Position => [wrap(x!), y!])));
}

/** Around one great circle, anticlockwise: along its right side, round its end, back along its left side, round its beginning. */
function leg(line: readonly Position[], radius: number): Position[] {
  const last = line.length - 1;
  const ahead = (i: number): number =>
    i < last ? bearing(line[i]!, line[i + 1]!) : bearing(line[i]!, line[i - 1]!) + 180;
  const side = (turn: number): Position[] => line.map((at, i) => awayFrom(at, radius, ahead(i) + turn));
  const end = (at: Position, from: number): Position[] =>
    Array.from({ length: CORNERS - 1 }, (_, i) => awayFrom(at, radius, from - (180 * (i + 1)) / CORNERS));
  const ring = [
    ...side(90),
    ...end(line[last]!, ahead(last) + 90),
    ...side(-90).reverse(),
    ...end(line[0]!, ahead(0) - 90)
  ];
  return [...ring, ring[0]!];
}
