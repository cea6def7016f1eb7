import { join } from 'node:path';
import { ATLAS_LANGUAGES } from '#lib/text/atlas-languages.ts';
import type { Language } from '#lib/text/language.ts';
import { readCatalogue } from './gettext-catalogue.ts';

export interface Town {
  readonly id: string;
  /** English at least; what the atlas itself says comes before GeoNames. */
  readonly names: Readonly<Record<string, string>> & { readonly en: string };
  /** GeoNames id. */
  readonly geonames: number | null;
}

/**
 * The names of towns by language, English first; another language is there where its name is another. Source: GeoNames, as
 * Debian's libgeonames-common has it, whose folder is `geonames`.
 */
export function namesOfTowns(geonames: string, towns: readonly Town[]): Map<string, Record<string, string>> {
  const catalogues = ATLAS_LANGUAGES.map((language) => {
    const file = join(geonames, 'usr/share/locale', language, 'LC_MESSAGES/geonames.mo');
    return [language, readCatalogue(file)] as const;
  });
  const english = catalogues.find(([language]) => language === 'en')?.[1];
  return new Map(
    towns.map(({ id, names, geonames: key }) => {
      const nameOf = (catalogue: ReadonlyMap<string, string> | undefined, language: Language): string | undefined => {
        const name = key === null ? undefined : plain(catalogue?.get(String(key)));
        return name !== undefined && isIn(SCRIPTS[language] ?? LATIN, name) ? name : undefined;
      };
      const { en, ...own } = names;
      const found: Record<string, string> = { en: nameOf(english, 'en') ?? en };
      for (const [language, catalogue] of catalogues) {
        const name = nameOf(catalogue, language);
        if (name !== undefined && name !== found['en']) found[language] = name;
      }
      return [id, { ...found, ...own }];
    })
  );
}

// GeoNames has transliterations among the names in Arabic, and Azerbaijani of Iran, which is written otherwise.
/** Letters of no script: the ʻ of Nukuʻalofa. */
const COMMON = /\p{Script=Common}/u;
const LATIN = /\p{Script=Latin}/u;
const SCRIPTS: Readonly<Partial<Record<Language, RegExp>>> = {
  he: /\p{Script=Hebrew}/u,
  ar: /\p{Script=Arabic}/u,
  hy: /\p{Script=Armenian}/u,
  ru: /\p{Script=Cyrillic}/u
};

/** Whether all letters of a name are of a script. */
const isIn = (script: RegExp, name: string): boolean =>
  [...name.matchAll(/\p{L}/gu)].every(([letter]) => script.test(letter) || COMMON.test(letter));

/** Without soft hyphens, marks of direction, Arabic vowels and asides: "Nuuk (Godthåb)", "سان خوان، الأرجنتين", "بُرَيدَة". */
function plain(name: string | undefined): string | undefined {
  const trimmed = name
    ?.replace(/[\u00ad\u200e\u200f]|[\u064b-\u0650]|\u0652|\u0670/gu, '')
    .replace(/\s*(?:\(.*\)|،.*)$/u, '')
    .trim();
  return trimmed === '' ? undefined : trimmed;
}
