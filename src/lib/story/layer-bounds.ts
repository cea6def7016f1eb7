import type { Atlas } from '#lib/atlas/atlas.ts';
import type { Day } from '#lib/atlas/region.ts';
import { boundsOf, unionOf, type Bounds } from '#lib/geo/bounds.ts';
import { boundsOfGeometry } from '#lib/geo/bounds-of-geometry.ts';
import { wrapEdge } from '#lib/geo/longitude.ts';
import { isOfRegions } from './scale/of-regions.ts';
import { showsIn } from './scale/shows.ts';
import type { Layer, Only } from './story.ts';

/** What a scene shows of a layer, framed; null where that is nothing. */
export function layerBounds(
  layer: Layer,
  scene: { readonly only?: Only | undefined; readonly date: Day },
  { regions }: Pick<Atlas, 'regions'>
): Bounds | null {
  if (layer.image) return unionOf(layer.image.corners.map(([x, y]) => boundsOf([wrapEdge(x), y])));
  return layer.data.features
    .filter((feature) => showsIn(layer, scene, feature))
    .map(({ id, geometry }): Bounds | null =>
      isOfRegions(layer)
        ? (regions.get(String(id))?.bounds ?? null)
        : unionOf(geometry ? boundsOfGeometry(geometry) : [])
    )
    .reduce((all, one) => unionOf([all, one].filter((bounds) => bounds !== null)), null);
}
