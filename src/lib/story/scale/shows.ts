import type { Feature } from 'geojson';
import type { Day } from '#lib/atlas/region.ts';
import type { Layer, Only } from '#lib/story/story.ts';
import { daysOf } from './days.ts';
import { propertyOf } from './property.ts';

/**
 * Whether a feature of a layer shows in a scene: it is of those that the scene shows, and the scene’s date lies in its days, of
 * which the first and the last count. A feature without a first day shows from ever on, without a last one for good.
 */
export function showsIn(
  { id, from, to }: Pick<Layer, 'id' | 'from' | 'to'>,
  { only, date }: { readonly only?: Only | undefined; readonly date: Day },
  feature: Feature
): boolean {
  for (const [property, values] of Object.entries(only?.[id] ?? {})) {
    const value = propertyOf(feature, property);
    if (value === null || !values.includes(String(value))) return false;
  }
  const first = from === undefined ? null : propertyOf(feature, from);
  if (first !== null && (daysOf(first)?.[0] ?? date) > date) return false;
  const last = to === undefined ? null : propertyOf(feature, to);
  return last === null || (daysOf(last)?.[1] ?? date) >= date;
}
