import type { Geometry } from 'geojson';
import type { Coordinates } from './position.ts';
import { atPole, onSeam } from './short-way.ts';

/**
 * A polygon's edge as lines where some of its sides are none: those along the antimeridian, where it was cut, and along a pole.
 * Any other geometry is given as it is.
 */
export function outlines(geometry: Geometry): Geometry {
  if (geometry.type === 'GeometryCollection') return { ...geometry, geometries: geometry.geometries.map(outlines) };
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return geometry;
  const rings = (geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()) as Coordinates[][];
  const lines = rings.map(withoutSeam);
  if (lines.every((parts, i) => parts[0] === rings[i])) return geometry;
  return { type: 'MultiLineString', coordinates: lines.flat() };
}

const isSeam = (from: Coordinates, to: Coordinates): boolean =>
  (onSeam(from) && onSeam(to) && from[0] * to[0] > 0) || (atPole(from) && atPole(to));

/** The ring itself where all of its sides are edges. */
function withoutSeam(ring: Coordinates[]): Coordinates[][] {
  const endsSeam = (position: Coordinates, before: Coordinates | undefined): boolean =>
    before !== undefined && isSeam(before, position);
  const start = ring.findIndex((position, i) => endsSeam(position, ring[i - 1]));
  if (start < 0) return [ring];
  // From the end of a side that is none, so that no line is broken where the ring happens to begin.
  const turned = [...ring.slice(start), ...ring.slice(1, start + 1)];
  let line: Coordinates[] = [];
  const lines = [line];
  for (const [i, position] of turned.entries()) {
    if (endsSeam(position, turned[i - 1])) lines.push((line = []));
    line.push(position);
  }
  return lines.filter(({ length }) => length > 1);
}
