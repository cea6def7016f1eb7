import type { Position } from '#lib/geo/position.ts';
import { samePoint, type GridLine } from './grid.ts';

/**
 * A closed ring without the spikes that rounding makes: the way out to a point and back along the same line. Three points or
 * fewer are left where there was nothing but spikes.
 */
export function withoutSpikes(ring: GridLine): GridLine {
  let points: readonly Position[] = ring.slice(0, -1);
  for (;;) {
    const at = (index: number): Position => points.at(index % points.length)!;
    const spike = points.findIndex(
      (point, index) => samePoint(point, at(index + 1)) || samePoint(at(index - 1), at(index + 1))
    );
    if (spike < 0 || points.length < 3) return [...points, points[0]!];
    points = points.filter((_, index) => index !== spike);
  }
}
