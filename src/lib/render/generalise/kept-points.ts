import type { Geometry, Position } from 'geojson';
import { project, worldSize } from '#lib/geo/mercator.ts';
import { layerPoints } from '#lib/render/layer-parts.ts';
import type { NearestZoom } from './nearest-zoom.ts';

/** Points within a square of this size are one point, at least and at most. CSS px. */
const [SMALL_SQUARE, LARGE_SQUARE] = [1, 16];

/** Points of which the others are hardly told apart. */
export interface KeptPoints {
  readonly points: ReadonlySet<Position>;
  /** How far from one of them each of the others is at most, CSS px. */
  readonly off: number;
}

/** The first point in each square of a grid that is as fine as the nearest camera, and so coarse that so many are left. */
export function keptPoints(geometries: readonly Geometry[], nearest: NearestZoom, most: number): KeptPoints {
  const points = geometries.flatMap(layerPoints);
  for (let size = SMALL_SQUARE; ; size *= Math.SQRT2) {
    const taken = new Set<string>();
    const kept = points.filter(([longitude, latitude]) => {
      const [x, y] = project([longitude!, latitude!]);
      // Of whole levels, so that the squares of neighbours are the same.
      const squares = worldSize(Math.ceil(nearest.zoomAt(x, y))) / size;
      const key = `${squares} ${Math.floor(x * squares)} ${Math.floor(y * squares)}`;
      return !taken.has(key) && taken.add(key);
    });
    if (kept.length <= most || size > LARGE_SQUARE / Math.SQRT2) {
      return { points: new Set(kept), off: kept.length < points.length ? size * Math.SQRT2 : 0 };
    }
  }
}
