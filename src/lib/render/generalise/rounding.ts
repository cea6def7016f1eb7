import type { Position } from 'geojson';
import { project, worldSize } from '#lib/geo/mercator.ts';
import type { NearestZoom } from './nearest-zoom.ts';

/** No position is moved by more than this when it is rounded, seen from the nearest camera. CSS px. */
export const ROUND = 0.1;

/** Rounds a position to as many decimals as show where it lies; two that are the same stay the same. */
export function rounding(nearest: NearestZoom): (position: Position) => Position {
  return ([longitude = NaN, latitude = NaN]) => {
    const [x, y] = project([longitude, latitude]);
    // A degree of latitude is wider than one of longitude, by the secant of the latitude.
    const pixels =
      worldSize(Math.ceil(nearest.zoomAt(x, y))) / 360 / Math.max(0.05, Math.cos((latitude * Math.PI) / 180));
    const one = 10 ** Math.max(0, Math.ceil(Math.log10(pixels / (Math.SQRT2 * ROUND))));
    return [Math.round(longitude * one) / one, Math.round(latitude * one) / one];
  };
}
