/** The languages that the front page has an address in, each with its words in `front-page.ts`. The first is at the root of the site. */
export const FRONT_LANGUAGES = ['en', 'fr'] as const;

export type FrontLanguage = (typeof FRONT_LANGUAGES)[number];

/** The front page in a language, from the site's root, without its first slash: `` or `fr/`. */
export const frontPath = (language: FrontLanguage): string => (language === FRONT_LANGUAGES[0] ? '' : `${language}/`);

/** The name of a folder of the site that the front page has for itself. */
export const isFrontLanguage = (value: string): value is FrontLanguage =>
  (FRONT_LANGUAGES as readonly string[]).includes(value);
