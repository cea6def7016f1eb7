import type { GeometryObject, MultiPolygon, Polygon } from 'topojson-specification';
import { ringArea } from '#lib/geo/ring-area.ts';
import type { GridLine } from './grid.ts';

/**
 * A polygon of a topology with its outer rings counterclockwise and its holes clockwise (RFC 7946 §3.1.6), without those that
 * rounding has made flat: an islet of one line.
 */
export function windRings<G extends GeometryObject>(geometry: G, arcs: readonly GridLine[]): G {
  const wind = (polygon: number[][]): number[][] =>
    polygon.flatMap((ring, index) => {
      const area = doubleArea(ring, arcs);
      if (area === 0) return [];
      return [area > 0 === (index === 0) ? ring : ring.toReversed().map((arc) => ~arc)];
    });
  const isFlat = (polygon: number[][]): boolean => doubleArea(polygon[0]!, arcs) === 0;
  const shape = geometry as GeometryObject;
  if (shape.type === 'Polygon') return { ...geometry, arcs: wind((shape as Polygon).arcs) };
  if (shape.type === 'MultiPolygon')
    return { ...geometry, arcs: (shape as MultiPolygon).arcs.filter((polygon) => !isFlat(polygon)).map(wind) };
  return geometry;
}

/** Twice the area of a ring on the grid, positive where it runs counterclockwise. */
const doubleArea = (ring: readonly number[], arcs: readonly GridLine[]): number =>
  ringArea(ring.flatMap((arc) => (arc < 0 ? arcs[~arc]!.toReversed() : arcs[arc]!)));
