import { distance } from '#lib/text/distance.ts';
import { nameIn, type Language } from '#lib/text/language.ts';
import { makeNearWords, nearestOf } from '#lib/text/near-words.ts';
import { nameKey } from '#lib/atlas/gazetteer.ts';
import type { RegionId } from '#lib/atlas/region.ts';
import { anyUnits, withUnit } from './full-names.ts';
import type { Province, Provinces } from './province.ts';

/** "Punjab (India)", "Punjab, India". */
const WITH_COUNTRY = /^(.+?)(?:\s*\((.+)\)|,\s*(.+))$/u;

/** What stands before and after a name that is said with what it is, as keys, and the word for that. */
interface Form {
  readonly before: string;
  readonly after: string;
  readonly word: string;
  /** A word for any province. */
  readonly any: boolean;
}

/**
 * Finds provinces by their names in all languages, with what they are before or after them or without, and with their country behind.
 *
 * @param countries ids of the countries of the atlas, by `nameKey` of their names in the language and in English
 * @param language of the words for what they are, beside English
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
    for (const key of new Set([...new Set(Object.values(province.names))].map(nameKey))) {
      const same = byName.get(key);
      if (same) same.push(province);
      else byName.set(key, [province]);
    }
    const name = nameIn(province.names, language);
    words.set(nameKey(name), name);
  }
  const near = makeNearWords(words.keys());
  const languages = [...new Set([language, 'en'])];
  const forms = languages.flatMap((one) => formsIn(one, provinces));

  /** Of provinces that are called so with what they are, those that are that come first. */
  const named = (name: string): readonly Province[] => {
    const key = nameKey(name);
    const plain = byName.get(key);
    if (plain) return plain;
    const found = forms.flatMap(({ before, after, word, any }) => {
      if (!key.startsWith(before) || !key.endsWith(after) || key.length <= before.length + after.length) return [];
      const all = byName.get(key.slice(before.length, key.length - after.length)) ?? [];
      return all.flatMap((province) => {
        const own = languages.some((one) => nameIn(province.unit, one) === word);
        return own || any ? [{ province, own }] : [];
      });
    });
    const own = found.filter((one) => one.own);
    return [...new Set((own.length > 0 ? own : found).map(({ province }) => province))];
  };
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

/** Stands for a name while a form of it is taken apart: a word that none is. */
const NAME = 'xqzxqz';

function formsIn(language: Language, provinces: readonly Province[]): Form[] {
  const any = anyUnits(language);
  const units = new Set([...any, ...provinces.map(({ unit }) => nameIn(unit, language))]);
  return [...units].flatMap((word) =>
    withUnit(NAME, word, language).map((form): Form => {
      const [before = '', after = ''] = nameKey(form).split(NAME);
      return { before, after, word, any: any.includes(word) };
    })
  );
}
