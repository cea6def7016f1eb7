import { feature } from 'topojson-client';
import type { Feature, FeatureCollection, MultiPolygon } from 'geojson';
import type { Atlas } from '#lib/atlas/atlas.ts';
import { joinProvinces } from '#lib/atlas/provinces/join-provinces.ts';
import type { RegionId } from '#lib/atlas/region.ts';
import { memo } from '#lib/core/memo.ts';
import { NATURAL_EARTH, rounded } from '#lib/publish/shape-file.ts';
import { byCountry } from './province-files.ts';
import { readAll, readProvinceShapes, regionOf } from './provinces.ts';

/** What is true of all shapes of a file stands once in it. */
export interface ProvinceCollection extends FeatureCollection<MultiPolygon> {
  readonly licence: string;
  readonly note: string;
  readonly source: object;
}

const joined = memo((atlas: Atlas) => {
  const all = joinProvinces(atlas.topology, readProvinceShapes(), Object.keys(readAll(atlas).facts));
  return { all, byId: new Map(all.objects.provinces.geometries.map((one) => [String(one.id), one])) };
});

/** The shapes of a country's provinces as GeoJSON, to be taken away. */
export function provinceCollection(of: RegionId, atlas: Atlas): ProvinceCollection {
  const { all, byId } = joined(atlas);
  const { words, named, written } = readAll(atlas);
  return {
    type: 'FeatureCollection',
    licence: NATURAL_EARTH,
    note: words.note.en,
    source: named[words.source]!,
    features: byCountry(atlas)
      .get(of)!
      .map((province) => {
        const { id, names, unit } = province;
        const { geometry } = feature(all, byId.get(id)!) as Feature<MultiPolygon>;
        return {
          type: 'Feature',
          id,
          properties: {
            country: of,
            unit: unit.en,
            names,
            // Where there is more to say of one than of every province.
            ...(written[id]?.periods && { periods: regionOf(province, atlas).periods })
          },
          geometry: { ...geometry, coordinates: rounded(geometry.coordinates) as MultiPolygon['coordinates'] }
        };
      })
  };
}
