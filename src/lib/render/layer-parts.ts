import type { Geometry, Position } from 'geojson';

/** Lines and rings of a geometry; none of points. */
export function layerLines(geometry: Geometry): Position[][] {
  switch (geometry.type) {
    case 'LineString':
      return [geometry.coordinates];
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates;
    case 'MultiPolygon':
      return geometry.coordinates.flat();
    case 'GeometryCollection':
      return geometry.geometries.flatMap(layerLines);
    default:
      return [];
  }
}

/** Points of a geometry; none of lines and rings. */
export function layerPoints(geometry: Geometry): Position[] {
  switch (geometry.type) {
    case 'Point':
      return [geometry.coordinates];
    case 'MultiPoint':
      return geometry.coordinates;
    case 'GeometryCollection':
      return geometry.geometries.flatMap(layerPoints);
    default:
      return [];
  }
}
