import type { Attributes } from './read-attributes.ts';

/** A province that has an id. */
export interface Identified {
  readonly id: string;
  /** Of the atlas. */
  readonly country: string;
  readonly attributes: Attributes;
}

/** Languages of the atlas that Natural Earth has names in, English first. */
const LANGUAGES = ['en', 'fr', 'he', 'ar', 'ru', 'tr', 'de', 'es'] as const;

/**
 * The names of provinces by language, by id, from Natural Earth: in languages of the atlas, and in the likeliest one of the country. Where two
 * provinces of a country have one English name, that of Unicode CLDR for the code of ISO 3166-2 tells them apart. A name that a language has for two provinces of a country, or for the country
 * itself, is left out: that is a mistake more often than not.
 *
 * @param english names by code
 * @param countryNames of the atlas, by id and language
 */
export function provinceNames(
  provinces: readonly Identified[],
  english: ReadonlyMap<string, string>,
  countryNames: Readonly<Record<string, Readonly<Record<string, string>>>>
): Readonly<Record<string, Readonly<Record<string, string>>>> {
  const candidates = provinces.map(({ id, attributes: { name, name_en } }) =>
    [name_en, english.get(id), name].flatMap((one) => (one ? cleaned(one, 'en') : []))
  );
  const firsts = timesOf(provinces.map(({ country }, i) => `${country} ${candidates[i]![0]}`));
  // What another province is called too has the name that tells it apart, if there is one.
  const inEnglish = provinces.map(({ country }, i) => {
    const [first = '', ...others] = candidates[i]!;
    const alone = firsts.get(`${country} ${first}`) === 1 && first !== countryNames[country]?.en;
    return alone ? first : (others.find((one) => one !== first) ?? first);
  });
  const wanted = provinces.map(({ country, attributes }) => {
    const local = new Intl.Locale(`und-${country}`).maximize().language;
    const others = [...new Set([...LANGUAGES.slice(1), local])].flatMap((language): [string, string][] => {
      const name = attributes[`name_${language}`];
      const written = name && cleaned(name, language);
      return !written || written === countryNames[country]?.[language] ? [] : [[language, written]];
    });
    return others;
  });
  const times = timesOf(
    provinces.flatMap(({ country }, i) => wanted[i]!.map(([language, name]) => `${country} ${language} ${name}`))
  );
  return Object.fromEntries(
    provinces.map(({ id, country }, i) => [
      id,
      {
        en: inEnglish[i]!,
        ...Object.fromEntries(
          wanted[i]!.filter(([language, name]) => times.get(`${country} ${language} ${name}`) === 1)
        )
      }
    ])
  );
}

function timesOf(keys: readonly string[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const key of keys) times.set(key, (times.get(key) ?? 0) + 1);
  return times;
}

/** A name as a map has it: no aside, no words that it is only joined by, a capital first. */
function cleaned(name: string, language: string): string {
  const plain = name
    .replace(/[([].*?[)\]]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(language === 'fr' ? /^(?:d['’]|du |des |de la |de )/u : /^$/u, '')
    .replace(/(?<=\p{L})'(?=\p{L})/gu, '’');
  return plain.slice(0, 1).toLocaleUpperCase(language) + plain.slice(1);
}
