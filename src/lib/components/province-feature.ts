import type { FeatureCollection } from 'geojson';
import { fetchWhole } from '#lib/stage/until-there.ts';

/**
 * A province of its country's file as a file of its own, with what the file says of all of them.
 *
 * @returns an address of it, to be revoked
 * @throws where the file has not come, or has no such province
 */
export async function provinceFeature(url: string, id: string): Promise<string> {
  const { features, type: _, ...common } = await fetchWhole<FeatureCollection>(url, 0);
  const feature = features.find((one) => one.id === id);
  if (!feature) throw new Error(`${url} has no ${id}`);
  const own = { ...feature, properties: { ...feature.properties, ...common } };
  return URL.createObjectURL(new Blob([JSON.stringify(own)], { type: 'application/geo+json' }));
}
