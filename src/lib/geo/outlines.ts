import type { Geometry, Position } from 'geojson';
import { atPole, onSeam } from './short-way.ts';

/**
 * A polygon's edge as lines where some of its sides are none: those along the antimeridian, where it was cut, and along a pole.
 * Any other geometry is given as it is.
 */
export function outlines(geometry: Geometry): Geometry {
  if (geometry.type === 'GeometryCollection') return { ...geometry, geometries: geometry.geometries.map(outlines) };
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return geometry;
  const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
  const lines = rings.map(withoutSeam);
  if (lines.every((parts, i) => parts[0] === rings[i])) return geometry;
  return { type: 'MultiLineString', coordinates: lines.flat() };
}

const isSeam = (from: Position, to: Position): boolean =>
  (onSeam(from) && onSeam(to) && from[0]! * to[0]! > 0) || (atPole(from) && atPole(to));

/** The ring itself where all of its sides are edges. */
function withoutSeam(ring: Position[]): Position[][] {
  const start = ring.findIndex((position, i) => i > 0 && isSeam(ring[i - 1]!, position));
  if (start < 0) return [ring];
  // From the end of a side that is none, so that no line is broken where the ring happens to begin.
  const turned = [...ring.slice(start), ...ring.slice(1, start + 1)];
  const lines: Position[][] = [[]];
  for (const [i, position] of turned.entries()) {
    if (i > 0 && isSeam(turned[i - 1]!, position)) lines.push([]);
    lines.at(-1)!.push(position);
  }
  return lines.filter(({ length }) => length > 1);
}
