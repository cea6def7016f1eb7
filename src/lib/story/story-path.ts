import { baseOf, type Language } from '#lib/text/language.ts';
import type { Story } from './story.ts';

/**
 * The page of a story in one of its languages, from the site's root, without its first slash: `suez/`, `suez/en/`. An address
 * has no country: that of British English is `suez/en/`, and stays it where a country is added or taken away.
 */
export const storyPath = ({ slug, originalLang }: Pick<Story, 'slug' | 'originalLang'>, lang: Language): string =>
  lang === originalLang ? `${slug}/` : `${slug}/${baseOf(lang)}/`;
