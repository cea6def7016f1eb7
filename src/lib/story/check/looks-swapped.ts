import { boundsOf, holds, meet, type Bounds } from '#lib/geo/bounds.ts';
import type { Position } from '#lib/geo/position.ts';

/** Degrees that a position may lie outside what it belongs to. */
const NEAR = 1;

/** Whether bounds, or a position, lie apart from all that a story shows, and in the middle of it with the two numbers swapped. */
export function looksSwapped(found: Bounds | Position, around: readonly Bounds[], margin = NEAR): boolean {
  const bounds: Bounds = found.length === 2 ? boundsOf(found) : found;
  const [west, south, east, north] = bounds;
  // Swapped bounds never cross the antimeridian: south would have been written greater than north.
  if (west > east || around.some((shown) => meet(shown, bounds, margin))) return false;
  const swapped: Position = [(south + north) / 2, (west + east) / 2];
  return around.some((shown) => holds(shown, swapped, NEAR / 4));
}
