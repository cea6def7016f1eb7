import { storyPath } from '#lib/story/story-path.ts';
import { issuesOf, siteStories } from '#lib/server/site.ts';

/** Each story once, as its original tells it, with the languages that it can be read in. */
export const load = () => {
  const all = siteStories();
  return {
    stories: all
      .filter(({ lang, originalLang }) => lang === originalLang)
      .map(({ slug, originalLang, lang, title, standfirst, published, steps }) => ({
        slug,
        lang,
        title,
        standfirst,
        published,
        path: storyPath({ slug, originalLang }, lang),
        // The one for a phone is as large as it is shown here: its names can be read.
        still: `stills/${steps[0]?.id}.portrait.svg`,
        translations: all
          .filter((other) => other.slug === slug && other.lang !== lang)
          .map((other) => ({ lang: other.lang, title: other.title, path: storyPath(other, other.lang) }))
      })),
    issues: import.meta.env.DEV ? issuesOf() : []
  };
};
