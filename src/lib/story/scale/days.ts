import type { Day } from '#lib/atlas/region.ts';
import type { Scalar } from './color-scale.ts';

/** The first and the last day of what a value names: a day, a month (2022-03) or a year (2022); null where it names none. */
export function daysOf(value: Scalar): readonly [first: Day, last: Day] | null {
  const written = String(value);
  const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(written) ?? [];
  if (year === undefined) return null;
  const first = `${year}-${month ?? '01'}-${day ?? '01'}`;
  const last = `${year}-${month ?? '12'}-${day ?? String(lengthOf(Number(year), Number(month ?? 12)))}`;
  return exists(first) && exists(last) ? [first, last] : null;
}

/** Days of a month. */
const lengthOf = (year: number, month: number): number =>
  new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();

function exists(day: Day): boolean {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return month >= 1 && month <= 12 && date >= 1 && date <= lengthOf(year, month);
}
