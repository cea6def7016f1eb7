import { ATLAS_LANGUAGES } from './atlas-languages.ts';
import { directionOf } from './direction.ts';

/** A BCP 47 language tag as `Intl` writes it: `fr`, `en-GB`, `zh-Hant`. */
export type Language = string;

/** Text by language, without script or country. English is always there. */
export type Names = Readonly<Record<Language, string>> & { readonly en: string };

/** A language without script or country: `en` of `en-GB`. What the atlas, the page's words and addresses go by. */
export const baseOf = (language: Language): Language => language.split('-', 1)[0]!;

/** The text in a language, or else in English. */
export const nameIn = (names: Names, language: Language): string => names[baseOf(language)] ?? names.en;

/**
 * Of what `nameIn` gives: the language asked for, or English. What has no name of its own in a language of Latin letters is called there
 * as in English.
 */
export const languageOfName = (names: Names, language: Language): Language =>
  names[baseOf(language)] !== undefined || scriptOf(baseOf(language)) === 'Latn' ? language : 'en';

const scriptOf = (language: Language) => new Intl.Locale(language).maximize().script;

/**
 * The language of what the page itself says in a story, and of the names on its map: the story's own, in the script that the
 * words are in, or else English.
 */
export function pageLanguage(language: Language): Language {
  const base = baseOf(language);
  if (!(ATLAS_LANGUAGES as readonly string[]).includes(base)) return 'en';
  return scriptOf(language) === scriptOf(base) ? language : base;
}

/** Attributes of an element that holds text of one language in a page of another; none where they are the same. */
export const markedIn = (language: Language, page: Language): { lang?: Language; dir?: 'ltr' | 'rtl' } =>
  language === page ? {} : { lang: language, dir: directionOf(language) };
