import { distance } from '#lib/text/distance.ts';
import { nameIn, type Language } from '#lib/text/language.ts';
import { makeNearWords, nearestOf } from '#lib/text/near-words.ts';
import { nameKey } from '#lib/atlas/gazetteer.ts';
import type { RegionId } from '#lib/atlas/region.ts';
import { fullNames } from './full-names.ts';
import type { Province, Provinces } from './province.ts';

/** "Punjab (India)", "Punjab, India". */
const WITH_COUNTRY = /^(.+?)(?:\s*\((.+)\)|,\s*(.+))$/u;

/**
 * Finds provinces by their names in a language, in English and where they lie, with what they are before or after the name or without, and
 * with their country behind it.
 *
 * @param countries ids of the countries of the atlas, by `nameKey` of their names in the language and in English
 */
export function makeProvinceFinder(
  provinces: readonly Province[],
  countries: ReadonlyMap<string, RegionId>,
  language: Language
): Pick<Provinces, 'find' | 'nearest'> {
  const byId = new Map(provinces.map((one) => [one.id.toLowerCase(), one]));
  const byName = new Map<string, Province[]>();
  const words = new Map<string, string>();
  for (const province of provinces) {
    const keys = new Set<string>();
    for (const name of new Set(Object.values(province.names))) keys.add(nameKey(name));
    for (const lang of new Set([language, 'en'])) {
      for (const name of fullNames(nameIn(province.names, lang), province.unit, lang)) keys.add(nameKey(name));
    }
    for (const key of keys) {
      const same = byName.get(key);
      if (same) same.push(province);
      else byName.set(key, [province]);
    }
    const name = nameIn(province.names, language);
    words.set(nameKey(name), name);
  }
  const near = makeNearWords(words.keys());

  const named = (name: string): readonly Province[] => byName.get(nameKey(name)) ?? [];
  return {
    find(name, around) {
      const own = byId.get(name.trim().toLowerCase());
      if (own) return [own];
      const [, of = '', one, other] = WITH_COUNTRY.exec(name.trim()) ?? [];
      const country = countries.get(nameKey(one ?? other ?? ''));
      if (country !== undefined) return named(of).filter((province) => province.of === country);
      const all = named(name);
      const here = all.filter((province) => around.has(province.of));
      return here.length > 0 ? here : all;
    },
    nearest(name) {
      const key = nameKey(name);
      return nearestOf(near, key).map((found) => ({ name: words.get(found)!, letters: distance(key, found) }));
    }
  };
}
