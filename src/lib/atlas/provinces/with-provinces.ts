import { mergeArcs } from 'topojson-client';
import type { GeometryObject, MultiPolygon } from 'topojson-specification';
import type { Atlas, AtlasTopology } from '#lib/atlas/atlas.ts';
import { memo } from '#lib/core/memo.ts';
import { onDays, placesOnDays, regionsOnDays } from '../history/on-days.ts';
import { provincesTiled } from '../history/tiled.ts';
import { tilingOn } from '../history/tiling.ts';
import { joinProvinces } from './join-provinces.ts';
import type { StoryProvinces } from './province.ts';

const merged = memo((atlas: Atlas) =>
  memo((provinces: StoryProvinces): Atlas => ({
    ...atlas,
    regions: new Map([
      ...regionsOnDays(atlas.regions, provinces.days ?? []),
      ...provinces.regions.map((region) => [region.id, region] as const)
    ]),
    places: placesOnDays(atlas.places, provinces.days ?? []),
    ...drawnWith(atlas, provinces)
  }))
);

/** An atlas with the provinces that a story shows; the very same where it shows none. */
export const withProvinces = (atlas: Atlas, provinces: StoryProvinces | undefined): Atlas =>
  provinces === undefined ? atlas : merged(atlas)(provinces);

/** Shapes of provinces over the countries, which are those of the story's days; those of a disputed region are hatched as others of its kind are. */
function drawnWith(
  atlas: Atlas,
  { regions, made, days = [], topology: provinces }: StoryProvinces
): Pick<Atlas, 'topology' | 'past'> {
  const tilings = days.map((day) => tilingOn(atlas, day));
  const ofDays = provincesTiled(tilings, provinces);
  const joined = joinProvinces(atlas.topology, provinces, [...new Set([...[...made.values()].flat(), ...ofDays])]);
  const byId = new Map(joined.objects.provinces.geometries.map((geometry) => [String(geometry.id), geometry]));
  const shapes = regions.flatMap(({ kind, periods }) =>
    [...new Set(periods.flatMap(({ shape }) => shape ?? []))].map((id) => {
      const parts = (made.get(id) ?? []).flatMap((part) => byId.get(part) ?? []) as MultiPolygon[];
      const geometry = { ...(parts.length === 1 ? parts[0]! : mergeArcs(joined, parts)), id } as GeometryObject;
      return { disputed: kind === 'disputed', geometry };
    })
  );
  const { disputed, ...objects } = joined.objects;
  const tiles = new Map(ofDays.map((id) => [id, byId.get(id) as MultiPolygon]));
  const past = days.length > 0 ? onDays(atlas, days, joined, tiles, provinces) : undefined;
  const over = (isDisputed: boolean) => shapes.flatMap((one) => (one.disputed === isDisputed ? [one.geometry] : []));
  const topology = {
    ...joined,
    objects: {
      ...objects,
      ...(past && { countries: past.countries }),
      disputed: { ...disputed, geometries: [...disputed.geometries, ...over(true)] },
      provinces: { type: 'GeometryCollection', geometries: [...(past?.over ?? []), ...over(false)] }
    }
  } as AtlasTopology;
  return { topology, ...(past && { past: past.past }) };
}
