import type { Language } from '#lib/text/language.ts';
import type { PlaceId, RegionId } from './region.ts';

/**
 * Places with more than one people who name them, and regions that are no country: the languages in which each is named
 * there. Only where the atlas has names in all of them: the name of one side alone would take that side.
 */
const SEVERAL: Readonly<Record<RegionId | PlaceId, readonly Language[]>> = {
  'nagorno-karabakh': ['az', 'hy'],
  stepanakert: ['az', 'hy'],
  shusha: ['az', 'hy'],
  golan: ['ar', 'he'],
  'west-bank': ['ar', 'he'],
  gaza: ['ar', 'he'],
  'gaza-city': ['ar', 'he'],
  'east-jerusalem': ['ar', 'he'],
  jerusalem: ['he', 'ar'],
  IL: ['he', 'ar']
};

/** Where the likeliest language is not enough to say how the country calls itself. */
const NONE = new Set(['BE', 'CH', 'CY', 'KZ', 'TW', 'XK']);

/**
 * Languages in which a region or place is named where it lies; the country's likeliest one (Unicode CLDR) where nothing
 * else is written down here.
 *
 * @param country ISO 3166-1 alpha-2 code of the country that it is or lies in; null where it is none
 */
export function ownLanguages(id: RegionId | PlaceId, country: RegionId | null): readonly Language[] {
  const several = SEVERAL[id];
  if (several) return several;
  if (country === null || !/^[A-Z]{2}$/.test(country) || NONE.has(country)) return [];
  return [new Intl.Locale(`und-${country}`).maximize().language];
}
