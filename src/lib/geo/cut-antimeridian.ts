import type { Geometry } from 'geojson';
import { cutLine } from './cut-line.ts';
import { cutPolygon } from './cut-polygon.ts';
import type { Coordinates } from './position.ts';
import { shortWay } from './short-way.ts';

/**
 * A geometry as RFC 7946 §3.1.9 has it: its lines and polygons go the short way from each position to the next, and where they
 * cross the antimeridian they are cut there. What does not cross it is given as it is.
 */
export function cutAntimeridian(geometry: Geometry): Geometry {
  switch (geometry.type) {
    case 'Point':
    case 'MultiPoint':
      return geometry;
    case 'LineString':
      return linesFrom(geometry, [geometry.coordinates as Coordinates[]]);
    case 'MultiLineString':
      return linesFrom(geometry, geometry.coordinates as Coordinates[][]);
    case 'Polygon':
      return polygonsFrom(geometry, [geometry.coordinates as Coordinates[][]]);
    case 'MultiPolygon':
      return polygonsFrom(geometry, geometry.coordinates as Coordinates[][][]);
    case 'GeometryCollection':
      return { ...geometry, geometries: geometry.geometries.map(cutAntimeridian) };
  }
}

function linesFrom(geometry: Geometry, lines: readonly Coordinates[][]): Geometry {
  const ways = lines.map((line) => shortWay(line));
  if (ways.every((way, i) => way === lines[i])) return geometry;
  const [first, ...others] = ways.flatMap(cutLine);
  return first && others.length === 0
    ? { type: 'LineString', coordinates: first }
    : { type: 'MultiLineString', coordinates: first ? [first, ...others] : [] };
}

function polygonsFrom(geometry: Geometry, polygons: readonly Coordinates[][][]): Geometry {
  if (polygons.flat().every((ring) => shortWay(ring) === ring)) return geometry;
  const [first, ...others] = polygons.flatMap(cutPolygon);
  return first && others.length === 0
    ? { type: 'Polygon', coordinates: first }
    : { type: 'MultiPolygon', coordinates: first ? [first, ...others] : [] };
}
