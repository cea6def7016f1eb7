import type { Geometry } from 'geojson';
import { visibleMiddle } from './visible-middle.ts';

const WORLD = [-180, -90, 180, 90] as const;

/** A geometry with a point in place of each area, where it is widest; the same one where it has none. Null where nothing is left. */
export function areaMiddles(geometry: Geometry): Geometry | null {
  if (geometry.type === 'GeometryCollection') {
    const geometries = geometry.geometries.flatMap((part) => areaMiddles(part) ?? []);
    return geometries.length > 0 ? { ...geometry, geometries } : null;
  }
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return geometry;
  const middle = visibleMiddle({ type: 'Feature', properties: null, geometry }, WORLD);
  return middle && { type: 'Point', coordinates: [...middle.position] };
}
