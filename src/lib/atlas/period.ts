import type { Day, Period } from './region.ts';

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
