import { wrapEdge } from './longitude.ts';
import type { Position } from './position.ts';

/**
 * A bounding box, [west, south, east, north] in degrees. As in RFC 7946 §5.2, west > east means that
 * the box crosses the antimeridian.
 */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** The bounds of a single position: a box without width or height. */
export const boundsOf = ([longitude, latitude]: Position): Bounds => [longitude, latitude, longitude, latitude];

/** The eastern edge as it is reached from the western one: beyond 180 where the box crosses the antimeridian. */
export const eastOf = ([west, , east]: Bounds): number => (west <= east ? east : east + 360);

/** Degrees of longitude from the western to the eastern edge, eastward: 0 to 360. */
export const widthOf = (bounds: Bounds): number => eastOf(bounds) - bounds[0];

/** The middle of bounds. */
export const middleOf = (bounds: Bounds): Position => [
  wrapEdge((bounds[0] + eastOf(bounds)) / 2),
  (bounds[1] + bounds[3]) / 2
];

/**
 * The smallest bounds that hold all of some bounds: round the globe the short way, across the antimeridian where that is it.
 * Null where there are none.
 */
export function unionOf(all: readonly Bounds[]): Bounds | null {
  if (all.length === 0) return null;
  const south = Math.min(...all.map((bounds) => bounds[1]));
  const north = Math.max(...all.map((bounds) => bounds[3]));
  const byWest = [...all].sort((a, b) => a[0] - b[0]);
  // Going east once round the globe, the widest gap that no bounds cover is what the union leaves out.
  let furthest = byWest.reduce((a, b) => (eastOf(b) > eastOf(a) ? b : a));
  let reach = eastOf(furthest) - 360;
  let [gap, west, east] = [0, -180, 180];
  for (const bounds of byWest) {
    if (bounds[0] - reach > gap) [gap, west, east] = [bounds[0] - reach, bounds[0], furthest[2]];
    if (eastOf(bounds) > reach) [furthest, reach] = [bounds, eastOf(bounds)];
  }
  return [west, south, east, north];
}

/** Whether a position lies in bounds, or no farther from them than a margin in degrees. */
export function holds([west, south, east, north]: Bounds, [longitude, latitude]: Position, margin = 0): boolean {
  if (latitude < south - margin || latitude > north + margin) return false;
  const width = widthOf([west, south, east, north]) + 2 * margin;
  return width >= 360 || (((longitude - west + margin) % 360) + 360) % 360 <= width;
}

/** Whether two bounds have a position in common, or come no farther from each other than a margin in degrees. */
export function meet(a: Bounds, b: Bounds, margin = 0): boolean {
  if (a[1] - margin > b[3] || b[1] - margin > a[3]) return false;
  return holds(a, [b[0], a[1]], margin) || holds(b, [a[0], b[1]], margin);
}

/** Bounds grown about their middle, so that they are at least so many degrees high and as wide as that looks on the map. */
export function atLeast([west, south, east, north]: Bounds, height: number): Bounds {
  const tall = Math.max(0, height - (north - south)) / 2;
  const middle = ((south + north) / 2) * (Math.PI / 180);
  const wide = Math.max(0, height / Math.cos(middle) - widthOf([west, south, east, north])) / 2;
  return [wrapEdge(west - wide), south - tall, wrapEdge(east + wide), north + tall];
}
