import type { Day, Period } from './region.ts';

const MS = 86_400_000;

/**
 * The first day of which the countries are true: South Sudan's independence, the last change of a border between countries that
 * the atlas knows. On days before it the countries are still drawn as after it; disputed regions have periods that reach back.
 */
export const ATLAS_FROM: Day = '2011-07-09';

/** The period of a region that holds on a day, or null where none does. Days compare as text. */
export function periodAt<P extends Pick<Period, 'from' | 'to'>>(
  region: { readonly periods: readonly P[] },
  day: Day
): P | null {
  return region.periods.find(({ from, to }) => (from === null || from <= day) && (to === null || day < to)) ?? null;
}

/**
 * The last day on which a region that is no more had a shape, where none of its periods holds on a day and one has ended before it; null
 * elsewhere. A region whose line nobody can draw on that day ("front moving") is one still.
 */
export function lastDrawn(
  region: { readonly periods: readonly Pick<Period, 'from' | 'to' | 'shape'>[] },
  day: Day
): Day | null {
  if (periodAt(region, day)) return null;
  const ended = region.periods.findLast(({ to, shape }) => shape !== null && to !== null && to <= day);
  return ended ? new Date(Date.parse(`${ended.to}T00:00:00Z`) - MS).toISOString().slice(0, 10) : null;
}
