import { mergeArcs } from 'topojson-client';
import type { GeometryObject, MultiPolygon } from 'topojson-specification';
import type { Atlas, AtlasTopology } from '#lib/atlas/atlas.ts';
import { memo } from '#lib/core/memo.ts';
import { joinProvinces } from './join-provinces.ts';
import type { StoryProvinces } from './province.ts';

const merged = memo((atlas: Atlas) =>
  memo((provinces: StoryProvinces): Atlas => ({
    ...atlas,
    regions: new Map([...atlas.regions, ...provinces.regions.map((region) => [region.id, region] as const)]),
    topology: drawnWith(atlas.topology, provinces)
  }))
);

/** An atlas with the provinces that a story shows; the very same where it shows none. */
export const withProvinces = (atlas: Atlas, provinces: StoryProvinces | undefined): Atlas =>
  provinces === undefined ? atlas : merged(atlas)(provinces);

/** Shapes of provinces over the countries; those of a disputed region are hatched as others of its kind are. */
function drawnWith(topology: AtlasTopology, { regions, made, topology: provinces }: StoryProvinces): AtlasTopology {
  const joined = joinProvinces(topology, provinces, [...new Set([...made.values()].flat())]);
  const byId = new Map(joined.objects.provinces.geometries.map((geometry) => [String(geometry.id), geometry]));
  const shapes = regions.flatMap(({ kind, periods }) =>
    [...new Set(periods.flatMap(({ shape }) => shape ?? []))].map((id) => {
      const parts = (made.get(id) ?? []).flatMap((part) => byId.get(part) ?? []) as MultiPolygon[];
      const geometry = { ...(parts.length === 1 ? parts[0]! : mergeArcs(joined, parts)), id } as GeometryObject;
      return { disputed: kind === 'disputed', geometry };
    })
  );
  const { disputed, ...objects } = joined.objects;
  const over = (isDisputed: boolean) => shapes.flatMap((one) => (one.disputed === isDisputed ? [one.geometry] : []));
  return {
    ...joined,
    objects: {
      ...objects,
      disputed: { ...disputed, geometries: [...disputed.geometries, ...over(true)] },
      provinces: { type: 'GeometryCollection', geometries: over(false) }
    }
  } as AtlasTopology;
}
