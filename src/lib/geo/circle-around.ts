import { destination } from '@turf/turf';
import { wrap } from './longitude.ts';
import type { Position } from './position.ts';

/** Corners of a circle: at 300 px across its edge is under a quarter of a pixel off. */
const CORNERS = 96;

/**
 * The ring of the points that are so many kilometres from a position on the sphere, closed, anticlockwise as RFC 7946 has it;
 * from -180 to 180, so that it takes the short way across the antimeridian and round a pole.
 */
export const circleAround = (center: Position, radius: number): Position[] => {
  const ring = Array.from({ length: CORNERS }, (_, i) => awayFrom(center, radius, -(360 * i) / CORNERS));
  return [...ring, ring[0]!];
};

/** So many kilometres from a position, by a great circle that leaves it at a bearing. About a metre exact. */
export function awayFrom(from: Position, kilometres: number, bearing: number): Position {
  const [x, y] = destination([...from], kilometres, bearing).geometry.coordinates as [number, number];
  return [rounded(wrap(x)), rounded(y)];
}

const rounded = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;
