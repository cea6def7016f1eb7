import { siteStories } from '#lib/server/site.ts';

export const load = () => ({
  stories: siteStories().map(({ slug, lang, originalLang, title, standfirst, published, steps }) => ({
    slug,
    lang,
    title,
    standfirst,
    published,
    path: lang === originalLang ? `${slug}/` : `${slug}/${lang}/`,
    still: `stills/${steps[0]?.id}.landscape.svg`
  }))
});
