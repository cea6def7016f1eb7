import type { Point } from '#lib/geo/mercator.ts';
import { ringArea } from '#lib/geo/ring-area.ts';

/** Area of a ring of the unit mercator plane. */
export const planeArea = (ring: readonly Point[]): number => Math.abs(ringArea(ring)) / 2;
