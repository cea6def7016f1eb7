import { isFrontLanguage, type FrontLanguage } from '#lib/text/front-languages.ts';

/** A language that the front page is in. */
export const match = (value: string): value is FrontLanguage => isFrontLanguage(value);
