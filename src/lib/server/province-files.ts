import { ownLanguages } from '#lib/atlas/own-languages.ts';
import type { Atlas } from '#lib/atlas/atlas.ts';
import { LEAST_AREA } from '#lib/atlas/dossier.ts';
import type { ProvinceIndex } from '#lib/atlas/provinces/province-index.ts';
import type { Province } from '#lib/atlas/provinces/province.ts';
import type { ProvinceId, RegionId } from '#lib/atlas/region.ts';
import { memo } from '#lib/core/memo.ts';
import { makeProvinceShapes } from '#lib/render/map-file/make-province-shapes.ts';
import { packStoryMap } from '#lib/render/map-file/pack-story-map.ts';
import type { ProvinceEntry, ProvinceFile } from '#lib/render/map-file/province-file.ts';
import { makeWorldMap } from '#lib/render/make-world-map.ts';
import { linesFrom } from '#lib/render/province-zoom.ts';
import { fold } from '#lib/text/fold.ts';
import { nameIn, type Language } from '#lib/text/language.ts';
import { readAll, readNeighbours, readProvinceShapes, regionOf } from './provinces.ts';

/** The map of the world as it is served; made once an atlas. */
export const worldFile = memo((atlas: Atlas) => packStoryMap(makeWorldMap(atlas)).map);

/** Whatever may be asked for its provinces: what tiles the land. */
export const dividable = ({ regions }: Atlas): RegionId[] =>
  [...regions.values()].flatMap(({ id, tile }) => (tile === undefined ? [] : [id]));

/** Provinces by their countries. */
export const byCountry = memo((atlas: Atlas): ReadonlyMap<RegionId, readonly Province[]> => {
  const found = new Map<RegionId, Province[]>();
  for (const province of provincesIn(atlas)) found.set(province.of, [...(found.get(province.of) ?? []), province]);
  return found;
});

/** All provinces, without what is made of several. */
export function provincesIn(atlas: Atlas): readonly Province[] {
  const { all, facts } = readAll(atlas);
  return [...all.values()].filter(({ id }) => id in facts);
}

/** The provinces of a country, for the map of the world and its cards. */
export function provinceFile(of: RegionId, atlas: Atlas): ProvinceFile {
  const own = byCountry(atlas).get(of) ?? [];
  const { all, facts, written } = readAll(atlas);
  const languages = ownLanguages(atlas.ownLanguages, of, of);
  const units = [...new Map(own.map(({ unit }) => [unit.en, unit])).values()];
  const beyond: Record<ProvinceId, ProvinceFile['beyond'][string]> = {};
  const provinces = own.map((province): ProvinceEntry => {
    const { id, names, unit } = province;
    const { area } = facts[id]!;
    const beside = readNeighbours(atlas).get(id) ?? [];
    for (const other of beside) {
      const found = all.get(other);
      if (found && found.of !== of) beyond[other] = { of: found.of, names: found.names };
    }
    const region = regionOf(province, atlas);
    const its = ownLanguages(atlas.ownLanguages, id, of);
    return {
      id,
      names,
      unit: units.findIndex(({ en }) => en === unit.en),
      bounds: region.bounds,
      label: region.label,
      ...(area < LEAST_AREA ? {} : { area: Math.round(area) }),
      beside,
      ...(its.join() === languages.join() ? {} : { languages: its }),
      ...(written[id]?.periods && { periods: region.periods })
    };
  });
  const plain = own.find(({ id }) => !written[id]?.periods);
  return {
    of,
    minZoom: linesFrom(provinces),
    units,
    languages,
    period: plain ? regionOf(plain, atlas).periods[0]! : null,
    provinces,
    beyond,
    shapes: makeProvinceShapes(atlas, readProvinceShapes(), of, worldFile(atlas).topology.key)
  };
}

/** Countries that have provinces. */
export const divided = (atlas: Atlas): RegionId[] => [...byCountry(atlas).keys()];

/** What provinces are found by: their names in a language, in English and where they lie. */
export function provinceIndex(lang: Language, atlas: Atlas): ProvinceIndex {
  return Object.fromEntries(
    [...byCountry(atlas)].map(([of, provinces]) => [
      of,
      provinces.map(({ id, names }): ProvinceIndex[string][number] => {
        const name = nameIn(names, lang);
        const own = ownLanguages(atlas.ownLanguages, id, of).map((one) => names[one]);
        const others = [names.en, ...own].filter((one) => one !== undefined && fold(one) !== fold(name));
        return [id, name, ...new Set(others as string[])];
      })
    ])
  );
}
