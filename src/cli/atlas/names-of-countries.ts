import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '#lib/text/language.ts';

/** CLDR's territories that are no country or territory: unions, regions of two letters, outlying groups, the unknown. */
const NO_COUNTRY = new Set(['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ', 'CQ']);

/** Those whose short name is the one in use: "Palestine", "Hong Kong". */
const SHORT = new Set(['PS', 'HK', 'MO']);

/** Those whose name has another in parentheses: "Myanmar (Birmanie)". What others have there is no name of theirs. */
const TWO_NAMES = new Set(['MM']);

export interface CountryNames {
  readonly name: string;
  /** Other names, the name not among them; no code of two letters, no "Korea, Republic of". */
  readonly variants: readonly string[];
}

/** The names of all countries in a language, by their ISO 3166-1 alpha-2 code. Sources: Unicode CLDR, i18n-iso-countries. */
export function namesOfCountries(cldr: string, iso: string, language: Language): Map<string, CountryNames> {
  const territories = (
    readJson(join(cldr, 'main', language, 'territories.json')) as {
      main: Record<string, { localeDisplayNames: { territories: Record<string, string> } }>;
    }
  ).main[language]?.localeDisplayNames.territories;
  if (territories === undefined) throw new Error(`${cldr}: no territories in ${language}`);
  const others = (readJson(join(iso, 'langs', `${language}.json`)) as { countries: Record<string, string | string[]> })
    .countries;

  const found = new Map<string, CountryNames>();
  for (const [code, long] of Object.entries(territories)) {
    if (!/^[A-Z]{2}$/.test(code) || NO_COUNTRY.has(code)) continue;
    const name = plain(SHORT.has(code) ? (territories[`${code}-alt-short`] ?? long) : long);
    const more = [territories[`${code}-alt-short`], territories[`${code}-alt-variant`], others[code]].flat();
    const variants = [
      ...(TWO_NAMES.has(code) ? withAside(long) : [plain(long)]),
      ...more.flatMap((variant) => (variant === undefined ? [] : plain(variant)))
    ];
    const other = variants.filter((variant) => variant !== name && variant.length > 2 && !variant.includes(','));
    found.set(code, { name, variants: [...new Set(other)] });
  }
  return found;
}

/** The codes of ISO 3166-1 of three letters, by those of two. Source: i18n-iso-countries. */
export const codesOf = (iso: string): Record<string, string> =>
  Object.fromEntries(rowsOf(iso).map(([two, three]) => [two, three]));

/** Those of three digits. */
export const numbersOf = (iso: string): Record<string, string> =>
  Object.fromEntries(rowsOf(iso).map(([two, , digits]) => [two, digits]));

const rowsOf = (iso: string) => readJson(join(iso, 'codes.json')) as [two: string, three: string, digits: string][];

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

const ASIDE = /\s*[([](.+?)[)\]]\s*$/u;

/** A name without what its package adds in parentheses, spelt out. */
const plain = (name: string): string =>
  name
    .replace(ASIDE, '')
    // An article is no part of a name: "The Netherlands".
    .replace(/^The /u, '')
    .replaceAll('о-ва', 'острова')
    .replaceAll('о-в', 'остров')
    .replace(' - ', '-')
    .replace(' & ', ' and ')
    .trim();

/** Both names. */
function withAside(name: string): string[] {
  const aside = ASIDE.exec(name)?.[1];
  return aside === undefined ? [plain(name)] : [plain(name), aside];
}
