import type { Feature, FeatureCollection } from 'geojson';
import { areaMiddles } from '#lib/geo/area-middles.ts';
import { cutAntimeridian } from '#lib/geo/cut-antimeridian.ts';
import { outlines } from '#lib/geo/outlines.ts';
import type { LayerKind } from '#lib/story/layer-kinds.ts';
import { withoutEmpty } from './without-empty.ts';

/**
 * Features as every map draws them alike: without what is empty, and cut at the antimeridian, where a line layer has no side. A layer of circles has one in the middle of each area.
 * Features that need nothing are given as they are.
 */
export function drawable({ features, ...collection }: FeatureCollection, kind: LayerKind): FeatureCollection {
  return {
    ...collection,
    features: features.map((feature): Feature => {
      const geometry = feature.geometry && withoutEmpty(feature.geometry);
      const cut = geometry && cutAntimeridian(geometry);
      const drawn = cut && (kind === 'line' ? outlines(cut) : kind === 'circle' ? areaMiddles(cut) : cut);
      // A feature may be without a geometry (RFC 7946 §3.2), for which its type has no word.
      return drawn === feature.geometry ? feature : ({ ...feature, geometry: drawn } as Feature);
    })
  };
}
