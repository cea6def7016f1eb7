import type { Dossier } from '#lib/atlas/dossier.ts';
import { undated } from '#lib/atlas/period.ts';
import type { Period, ProvinceId, Region, RegionId } from '#lib/atlas/region.ts';
import { capitalised, foreign, otherNames, periodSaid, said } from '#lib/atlas/said.ts';
import { languageOfName, nameIn, type Language } from '#lib/text/language.ts';
import { besideSaid } from './beside-said.ts';

/** What a card says of a province, for all languages. */
export interface ProvinceCard extends Pick<Region, 'id' | 'names' | 'bounds' | 'label' | 'periods'> {
  readonly province: NonNullable<Region['province']>;
  /** km²; null where it is too little to tell. */
  readonly area: number | null;
  /** In which it is named where it lies. */
  readonly languages: readonly Language[];
  /** Whether it is no more than a province. */
  readonly plain: boolean;
}

/** The card of a province where its atlas is not there: the same as `dossierOf` makes. */
export function provinceDossier(
  { id, names, bounds, label, periods, province, area, languages, plain }: ProvinceCard,
  lang: Language,
  nameOf: (id: RegionId) => string | undefined
): Dossier {
  const name = nameIn(names, lang);
  return {
    id,
    kind: 'province',
    name,
    ...foreign(languageOfName(names, lang), lang),
    otherNames: otherNames(names, name, languages),
    unit: capitalised(said(province.unit, lang)),
    seats: [],
    countries: undated(nameOf(province.of)),
    population: null,
    neighbours: besideSaid(province, lang, nameOf),
    distances: [],
    bounds,
    position: label,
    ...(plain && { tile: id }),
    periods: periods.map((period) =>
      periodSaid(period, lang, { nameOf, areaOf: () => (area === null ? null : { km2: area }) })
    )
  };
}

/** A period of every province as that of one. */
export const periodOf = (period: Period, id: ProvinceId): Period => ({ ...period, id, shape: id });
