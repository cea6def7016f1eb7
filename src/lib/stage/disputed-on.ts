import { holdsOn } from '#lib/atlas/period.ts';
import type { Day } from '#lib/atlas/region.ts';
import type { DatedShape } from '#lib/render/map-file/regions-file.ts';
import { QUIET, type Weights } from '#lib/story/timeline.ts';

/**
 * The disputed shapes that are in force on a day, quiet but for those that are more already.
 * @param shown how strongly they show now
 */
export function disputedOn(shapes: readonly DatedShape[], day: Day, shown: Weights = new Map()): Weights {
  const inForce = shapes.filter((span) => holdsOn(span, day));
  return new Map(inForce.map(({ shape }) => [shape, shown.get(shape) ?? QUIET]));
}
