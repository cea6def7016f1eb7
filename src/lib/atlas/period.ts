import type { Day, Period, Region } from './region.ts';

const MS = 86_400_000;

/** The first day that the atlas says anything of: what has no first day of its own held on it already. */
export const FIRST_DAY: Day = '1946-01-01';

/**
 * The first day of which the countries are true: South Sudan's independence, the last change of a border between countries that
 * the atlas knows. On days before it the countries are still drawn as after it; disputed regions have periods that reach back. What
 * the tables say of a region without a day (its capital, its neighbours) is of this day and those after it.
 */
export const ATLAS_FROM: Day = '2011-07-09';

/** Days from one, or from the atlas's first, up to and not including another, or without an end. */
export type Span = Pick<Period, 'from' | 'to'>;

/** Whether a day is one of a span. Days compare as text. */
export const holdsOn = ({ from, to }: Span, day: Day): boolean =>
  (from ?? FIRST_DAY) <= day && (to === null || day < to);

/** The period of a region that holds on a day, or null where the atlas says nothing of that day. */
export function periodAt<P extends Span>(region: { readonly periods: readonly P[] }, day: Day): P | null {
  return region.periods.find((period) => holdsOn(period, day)) ?? null;
}

/** Id of the shape that a region is drawn as on a day; null where it is not drawn. What tiles the land is drawn on every day. */
export function shapeOn(
  region: Pick<Region, 'tile'> & { readonly periods: readonly (Span & Pick<Period, 'shape'>)[] },
  day: Day
): string | null {
  return region.tile ?? periodAt(region, day)?.shape ?? null;
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
