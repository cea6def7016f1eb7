import type { Day, Period } from './region.ts';

/** The period of a region that holds on a day, or null where none does. Days compare as text. */
export function periodAt<P extends Pick<Period, 'from' | 'to'>>(
  region: { readonly periods: readonly P[] },
  day: Day
): P | null {
  return region.periods.find(({ from, to }) => (from === null || from <= day) && (to === null || day < to)) ?? null;
}
