import type { Feature } from 'geojson';
import type { Scalar } from './color-scale.ts';

/**
 * What a feature has under a name; null where it has nothing: no such property, null, or a text of nothing but blanks. Nothing
 * else is nothing: “null”, “0” and “n/a” are texts that an editor wrote.
 */
export function propertyOf({ properties }: Pick<Feature, 'properties'>, name: string): Scalar | null {
  const value: unknown = properties && Object.hasOwn(properties, name) ? properties[name] : null;
  if (typeof value === 'string') return value.trim() === '' ? null : value.trim();
  return typeof value === 'number' || typeof value === 'boolean' ? value : null;
}
