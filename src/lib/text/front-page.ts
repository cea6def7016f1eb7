import type { FrontLanguage } from './front-languages.ts';
import en from './front-page/en.json' with { type: 'json' };
import fr from './front-page/fr.json' with { type: 'json' };

/** What the site's front page says, by key. It is put into the page where it is built: no script has it. */
export type FrontWords = Readonly<Record<keyof typeof en, string>>;

const WORDS: Readonly<Record<FrontLanguage, FrontWords>> = { en, fr };

export const frontWordsIn = (language: FrontLanguage): FrontWords => WORDS[language];
