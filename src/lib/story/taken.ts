import { FRONT_LANGUAGES } from '#lib/text/front-languages.ts';

/** Folders that the site has for pages of its own, from its root: no story's address. */
export const TAKEN: readonly string[] = ['atlas', 'embed', ...FRONT_LANGUAGES];
