import { join } from 'node:path';
import { ATLAS_LANGUAGES } from '#lib/text/language.ts';
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
      const nameOf = (catalogue: ReadonlyMap<string, string> | undefined): string | undefined =>
        key === null ? undefined : plain(catalogue?.get(String(key)));
      const { en, ...own } = names;
      const found: Record<string, string> = { en: nameOf(english) ?? en };
      for (const [language, catalogue] of catalogues) {
        const name = nameOf(catalogue);
        if (name !== undefined && name !== found['en']) found[language] = name;
      }
      return [id, { ...found, ...own }];
    })
  );
}

/** Without soft hyphens and asides: "Nuuk (Godthåb)". */
function plain(name: string | undefined): string | undefined {
  const trimmed = name
    ?.replaceAll('\u00ad', '')
    .replace(/\s*\(.*\)$/u, '')
    .trim();
  return trimmed === '' ? undefined : trimmed;
}
