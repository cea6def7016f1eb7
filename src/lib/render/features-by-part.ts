import type { Feature } from 'geojson';
import { PART } from './layer-things.ts';

/** The features of a layer that is served in parts, by the ids of those. */
export function featuresByPart(features: readonly Feature[]): ReadonlyMap<string, Feature[]> {
  const found = new Map<string, Feature[]>();
  for (const feature of features) {
    const part = String(feature.properties?.[PART]);
    const own = found.get(part);
    if (own) own.push(feature);
    else found.set(part, [feature]);
  }
  return found;
}
