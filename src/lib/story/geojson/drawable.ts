import type { Feature, FeatureCollection } from 'geojson';
import { cutAntimeridian } from '#lib/geo/cut-antimeridian.ts';
import { outlines } from '#lib/geo/outlines.ts';
import type { Layer } from '#lib/story/story.ts';

/**
 * Features as every map draws them alike: cut at the antimeridian, where a line layer has no side. Features that need nothing
 * are given as they are.
 */
export function drawable({ features, ...collection }: FeatureCollection, kind: Layer['kind']): FeatureCollection {
  return {
    ...collection,
    features: features.map((feature): Feature => {
      if (!feature.geometry) return feature;
      const cut = cutAntimeridian(feature.geometry);
      const geometry = kind === 'line' ? outlines(cut) : cut;
      return geometry === feature.geometry ? feature : { ...feature, geometry };
    })
  };
}
