import type { Story } from '#lib/story/story.ts';
import { storyPath } from '#lib/story/story-path.ts';
import { FRONT_LANGUAGES, frontPath } from '#lib/text/front-languages.ts';
import type { Language } from '#lib/text/language.ts';
import { xmlText } from '#lib/text/xml.ts';

/**
 * Every page of the site with its other languages, as sitemaps.org has it.
 * @param origin address of the root without its last slash; a sitemap without one names no page, for it has no relative form
 */
export function sitemap(stories: readonly Story[], origin: string | null): string {
  const entry = (path: string, more = ''): string => `<url><loc>${xmlText(`${origin}/${path}`)}</loc>${more}</url>`;
  const alternates = <L extends Language>(languages: readonly L[], path: (lang: L) => string): string =>
    languages.length < 2
      ? ''
      : languages
          .map(
            (lang) => `<xhtml:link rel="alternate" hreflang="${lang}" href="${xmlText(`${origin}/${path(lang)}`)}"/>`
          )
          .join('');
  const front = FRONT_LANGUAGES.map((lang) => entry(frontPath(lang), alternates(FRONT_LANGUAGES, frontPath)));
  const pages = stories.map((story) => {
    const more = alternates(story.languages, (lang) => storyPath(story, lang));
    return entry(storyPath(story, story.lang), `<lastmod>${story.published}</lastmod>${more}`);
  });
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...(origin ? [...front, ...pages] : ['<!-- The build did not know the address of the site: set SITE_ORIGIN. -->']),
    '</urlset>',
    ''
  ].join('\n');
}
