import type { Language } from '#lib/text/language.ts';
import type { PlaceId, RegionId } from './region.ts';

/** `src/atlas/names/tables/own-languages.yaml`: the languages in which regions and places are named where they lie. */
export type OwnLanguages = Readonly<Record<RegionId | PlaceId, readonly Language[]>>;

/**
 * Languages in which a region or place is named where it lies: those of its own row, else the likeliest one of its country
 * (Unicode CLDR). A country's row is its own alone: its towns do not have its languages, but where it is empty they have none
 * either.
 *
 * @param country ISO 3166-1 alpha-2 code of the country that it is or lies in; null where it is none
 */
export function ownLanguages(
  table: OwnLanguages,
  id: RegionId | PlaceId,
  country: RegionId | null
): readonly Language[] {
  const written = table[id];
  if (written) return written;
  if (country === null || !/^[A-Z]{2}$/.test(country) || table[country]?.length === 0) return [];
  return [new Intl.Locale(`und-${country}`).maximize().language];
}
