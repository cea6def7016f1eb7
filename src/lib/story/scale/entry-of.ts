import type { Feature } from 'geojson';
import type { ClassScale, ColorScale, Entry } from './color-scale.ts';
import { propertyOf } from './property.ts';

/** What of a scale a feature is. */
export function entryOf(scale: ColorScale, feature: Pick<Feature, 'properties'>): Entry {
  const value = propertyOf(feature, scale.by);
  if (value === null) return 'missing';
  if (scale.kind === 'classes') return typeof value === 'number' ? classOf(scale, value) : 'missing';
  const at = scale.categories.findIndex((category) => category.value === String(value));
  return at < 0 ? 'other' : at;
}

/** The class of a number: from its own limit up to below the next, and in the last class up to its last limit. */
export function classOf({ limits }: Pick<ClassScale, 'limits'>, value: number): number {
  const last = limits.length - 2;
  for (let i = last; i > 0; i--) if (value >= limits[i]!) return i;
  return 0;
}
