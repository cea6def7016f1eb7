import type { Language } from '#lib/text/language.ts';
import type { Story } from '#lib/story/story.ts';

/** The page of a story in one of its languages, from the site's root, without its first slash: `suez/`, `suez/en/`. */
export const storyPath = ({ slug, originalLang }: Pick<Story, 'slug' | 'originalLang'>, lang: Language): string =>
  lang === originalLang ? `${slug}/` : `${slug}/${lang}/`;
