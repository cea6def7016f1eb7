import { bboxClip } from '@turf/turf';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import polylabel from 'polylabel';
import type { Position } from './position.ts';

/** Precision of the middle, degrees. */
const PRECISION = 0.05;

/**
 * The point of a shape's visible part that lies farthest from its edges (the pole of inaccessibility), and how far that
 * is in degrees; null where nothing of the shape is in the box.
 * @param box [west, south, east, north] with west < east
 */
export function visibleMiddle(
  shape: Feature<Polygon | MultiPolygon>,
  box: readonly [number, number, number, number]
): { readonly position: Position; readonly radius: number } | null {
  const { geometry } = bboxClip(shape, [...box]);
  const polygons = (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates) as [
    number,
    number
  ][][][];
  let best: { position: Position; radius: number } | null = null;
  for (const rings of polygons) {
    if ((rings[0]?.length ?? 0) < 4) continue;
    const point = polylabel(rings, PRECISION);
    const [x, y] = point as unknown as [number, number];
    const radius = (point as unknown as { distance: number }).distance;
    if (radius > (best?.radius ?? 0)) best = { position: [x, y], radius };
  }
  return best;
}
