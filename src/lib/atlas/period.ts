import type { Day, Period, Region } from './region.ts';

/** The period of a region that holds on a day, or null where none does. Days compare as text. */
export function periodAt(region: Region, day: Day): Period | null {
  return region.periods.find(({ from, to }) => (from === null || from <= day) && (to === null || day < to)) ?? null;
}
