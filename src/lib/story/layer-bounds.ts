import type { Geometry } from 'geojson';
import type { Atlas } from '#lib/atlas/atlas.ts';
import { boundsOf, unionOf, type Bounds } from '#lib/geo/bounds.ts';
import { isOfRegions } from './scale/of-regions.ts';
import type { Layer } from './story.ts';

/** By the id of each layer that a story declares, what a view that names it must show; null of one that cannot be read. */
export const layerBounds = (
  declared: readonly string[],
  layers: readonly Layer[],
  { regions }: Pick<Atlas, 'regions'>
): ReadonlyMap<string, Bounds | null> =>
  new Map(
    declared.map((id) => {
      const layer = layers.find((one) => one.id === id);
      const all = layer?.data.features.flatMap((feature): Bounds[] => {
        const region = isOfRegions(layer) ? regions.get(String(feature.id)) : undefined;
        return region ? [region.bounds] : feature.geometry ? boundsWithin(feature.geometry) : [];
      });
      return [id, unionOf(all ?? [])];
    })
  );

/** Of each position; round the world a line is where its positions are. */
function boundsWithin(geometry: Geometry): Bounds[] {
  if (geometry.type === 'GeometryCollection') return geometry.geometries.flatMap(boundsWithin);
  const found: Bounds[] = [];
  const collect = (coordinates: unknown): void => {
    const [x, y] = coordinates as [unknown, unknown];
    if (typeof x === 'number' && typeof y === 'number') found.push(boundsOf([x, y]));
    else for (const one of coordinates as unknown[]) collect(one);
  };
  collect(geometry.coordinates);
  return found;
}
