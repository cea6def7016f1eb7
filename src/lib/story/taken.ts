import { quote } from '#lib/story/fields/located.ts';
import { FRONT_LANGUAGES } from '#lib/text/front-languages.ts';

/** Folders that the site has for pages of its own, from its root: no story's address. */
export const TAKEN: readonly string[] = ['atlas', 'embed', ...FRONT_LANGUAGES];

/** What is wrong with a story's name that the site has taken, and what to do; null where it is free. */
export const takenFault = (slug: string): { readonly message: string; readonly hint: string } | null =>
  TAKEN.includes(slug)
    ? {
        message: `The folder ${quote(slug)} cannot be the address of a story: the site has a page of its own there.`,
        hint: `Rename the folder, for example to “${slug}-story”; all but ${TAKEN.join(', ')} are free.`
      }
    : null;
