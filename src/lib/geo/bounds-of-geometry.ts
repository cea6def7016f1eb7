import type { Geometry, Position } from 'geojson';
import { boundsOf, type Bounds } from './bounds.ts';

/** The bounds of each point, line and polygon of a geometry; what crosses the antimeridian is cut there (RFC 7946 §3.1.9). */
export function boundsOfGeometry(geometry: Geometry): readonly Bounds[] {
  switch (geometry.type) {
    case 'Point':
      return [around([geometry.coordinates])];
    case 'MultiPoint':
      return geometry.coordinates.map((position) => around([position]));
    case 'LineString':
      return [around(geometry.coordinates)];
    case 'MultiLineString':
      return geometry.coordinates.map(around);
    case 'Polygon':
      return [around(geometry.coordinates[0] ?? [])];
    case 'MultiPolygon':
      return geometry.coordinates.map(([outer]) => around(outer ?? []));
    case 'GeometryCollection':
      return geometry.geometries.flatMap(boundsOfGeometry);
  }
}

/** Of one position at least. */
function around(positions: readonly Position[]): Bounds {
  const [x, y] = positions[0] ?? [0, 0];
  return positions.reduce<Bounds>(
    ([west, south, east, north], [px, py]) => [
      Math.min(west, px!),
      Math.min(south, py!),
      Math.max(east, px!),
      Math.max(north, py!)
    ],
    boundsOf([x!, y!])
  );
}
