import type { MultiPolygon } from 'geojson';
import { merge } from 'topojson-client';
import { regionShapes, type Atlas } from './atlas.ts';

/** Shapes of the atlas as one, without the borders between them. Throws where the atlas has no such shape. */
export function mergedShape({ topology }: Pick<Atlas, 'topology'>, ids: readonly string[]): MultiPolygon {
  const all = regionShapes(topology.objects);
  const found = ids.map((id) => {
    const geometry = all.find((one) => one.id === id);
    if (geometry === undefined) throw new Error(`mergedShape: the atlas has no shape "${id}"`);
    return geometry;
  });
  return merge(topology, found as never);
}
