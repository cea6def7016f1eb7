import { baseOf, type Language } from '#lib/text/language.ts';

const named = { fallback: 'none' } as const;
const languages = new Intl.DisplayNames('en', { ...named, type: 'language' });
const regions = new Intl.DisplayNames('en', { ...named, type: 'region' });
const scripts = new Intl.DisplayNames('en', { ...named, type: 'script' });

/**
 * A BCP 47 tag as it is written: `fr-FR` for `FR-fr`, `he` for `iw`. Undefined where it is the tag of no language, or names a
 * country or script that there is not.
 */
export function languageTag(written: string): Language | undefined {
  try {
    const [tag = ''] = Intl.getCanonicalLocales(written);
    const { language, region, script } = new Intl.Locale(tag);
    const known = languages.of(language) && (!region || regions.of(region)) && (!script || scripts.of(script));
    return known ? tag : undefined;
  } catch {
    return undefined;
  }
}

/** The English name of the language of a tag, without script and country: "Portuguese". */
export const languageName = (tag: Language): string => languages.of(baseOf(tag)) ?? tag;

/** What to write for what is no tag. */
export function languageHint(written: string): string {
  const near = languageTag(written.replaceAll('_', '-')) ?? languageTag(written.split(/[-_]/)[0]!);
  if (near) return `Write “${near}”.`;
  return 'Write its BCP 47 tag: two letters, for example fr, en or ar, and perhaps a country: en-GB.';
}
