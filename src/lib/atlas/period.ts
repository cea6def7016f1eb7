import type { Day, Period, Region } from './region.ts';

const MS = 86_400_000;

/** The first day that the atlas says anything of: what has no first day of its own held on it already. */
export const FIRST_DAY: Day = '1946-01-01';

/** What the tables say of a region without a day (how many live in a town, a published area) is of this day and those after it. */
export const UNDATED_FROM: Day = '2011-07-09';

/** Days from one, or from the atlas's first, up to and not including another, or without an end. */
export type Span = Pick<Period, 'from' | 'to'>;

/** The days that two spans share; none where they share none. */
export function overlap(a: Span, b: Span): Span[] {
  const from = (a.from ?? FIRST_DAY) < (b.from ?? FIRST_DAY) ? b.from : a.from;
  const to = a.to === null || (b.to !== null && b.to < a.to) ? b.to : a.to;
  return to === null || (from ?? FIRST_DAY) < to ? [{ from, to }] : [];
}

/** A name from a day up to another. */
export interface Dated extends Span {
  readonly name: string;
}

/** A name that has no day. */
export const undated = (name: string | undefined): Dated[] =>
  name === undefined ? [] : [{ name, from: UNDATED_FROM, to: null }];

/** Whether a day is one of a span. Days compare as text. */
export const holdsOn = ({ from, to }: Span, day: Day): boolean =>
  (from ?? FIRST_DAY) <= day && (to === null || day < to);

/** The period of a region that holds on a day, or null where the atlas says nothing of that day. */
export function periodAt<P extends Span>(region: { readonly periods: readonly P[] }, day: Day): P | null {
  return region.periods.find((period) => holdsOn(period, day)) ?? null;
}

/** Id of the shape that a region is drawn as on a day; null where it is not drawn. What tiles the land is, on a day that no period has. */
export function shapeOn(
  region: Pick<Region, 'tile'> & { readonly periods: readonly (Span & Pick<Period, 'shape'>)[] },
  day: Day
): string | null {
  const period = periodAt(region, day);
  return period && (region.tile === undefined || period.shape !== null) ? period.shape : (region.tile ?? null);
}

/**
 * The shape that lies over the countries in a period of a disputed region, hatched; null where there is none. What tiles the land needs
 * no hatching to be seen, and has none while it was a territory or a part of a state like others.
 */
export const hatchedIn = (
  { tile }: Pick<Region, 'tile'>,
  { shape, kind }: Pick<Period, 'shape' | 'kind'>
): string | null => (tile !== undefined && kind !== undefined && kind !== 'disputed' ? null : shape);

/**
 * The last day on which a region that is no more had a shape, where it is none on a day, or a part of another, and one has ended before
 * it; null elsewhere. A region whose line nobody can draw on that day ("front moving") is one still.
 */
export function lastDrawn(
  region: { readonly periods: readonly (Span & Pick<Period, 'shape'> & { readonly kind?: Period['kind'] })[] },
  day: Day
): Day | null {
  const now = periodAt(region, day);
  if (now && (now.shape !== null || now.kind !== 'part')) return null;
  const ended = region.periods.findLast(({ to, shape }) => shape !== null && to !== null && to <= day);
  return ended ? new Date(Date.parse(`${ended.to}T00:00:00Z`) - MS).toISOString().slice(0, 10) : null;
}
