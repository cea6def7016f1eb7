import en from './front-page/en.json' with { type: 'json' };
import fr from './front-page/fr.json' with { type: 'json' };

/**
 * What the site's front page says, by key. Beside the words of stories and atlas (`messages.ts`), which are in the files that
 * readers download.
 */
export type FrontWords = Readonly<Record<keyof typeof en, string>>;

const WORDS = { en, fr } as const satisfies Record<string, FrontWords>;

/** A language of the front page, which has an address in each. */
export type FrontLanguage = keyof typeof WORDS;

/** The first is at the root of the site. */
export const FRONT_LANGUAGES = Object.keys(WORDS) as readonly FrontLanguage[];

export const frontWordsIn = (language: FrontLanguage): FrontWords => WORDS[language];

/** The front page in a language, from the site's root, without its first slash: `` or `fr/`. */
export const frontPath = (language: FrontLanguage): string => (language === FRONT_LANGUAGES[0] ? '' : `${language}/`);

/** The name of a folder of the site that the front page has for itself. */
export const isFrontLanguage = (value: string): value is FrontLanguage => Object.hasOwn(WORDS, value);
