import { periodOf, type ProvinceCard } from '#lib/atlas/provinces/province-dossier.ts';
import type { Names } from '#lib/text/language.ts';
import type { RegionId } from '#lib/atlas/region.ts';
import type { ProvinceFile } from './province-file.ts';

/**
 * The cards of a file, in the order of the file.
 *
 * @param countryNames in the language of the cards at least: a country without provinces may lie beside one
 */
export function provinceCards(
  { of, units, languages, period, provinces, beyond }: ProvinceFile,
  countryNames: (id: RegionId) => Names | undefined
): ProvinceCard[] {
  const own = new Map(provinces.map(({ id, names }) => [id, { of, names }]));
  return provinces.map(({ id, names, bounds, label, unit, area = null, beside, periods, languages: its }) => ({
    id,
    names,
    bounds,
    label,
    area,
    province: {
      of,
      unit: units[unit]!,
      beside: beside.flatMap((other) => {
        const names = countryNames(other);
        return own.get(other) ?? beyond[other] ?? (names ? { names } : []);
      })
    },
    languages: its ?? languages,
    plain: periods === undefined,
    periods: periods ?? (period ? [periodOf(period, id)] : [])
  }));
}
