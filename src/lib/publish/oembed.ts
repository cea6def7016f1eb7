import type { Story } from '#lib/story/story.ts';
import { CARD, type Site } from './metadata.ts';
import { storyPath } from '#lib/story/story-path.ts';
import { xmlText } from '#lib/text/xml.ts';

/** What a page needs to show a story that it was given the address of: https://oembed.com, of type rich. */
export type OEmbed = Readonly<Record<string, string | number>>;

/** Width and height of the frame, CSS px: what a story needs that is turned page by page. */
const FRAME = { width: 640, height: 640 };
/** How long the answer may be kept, seconds. */
const CACHE_AGE = 86_400;

/** @param site whose address is known: whoever discovers this has no other to put before a path */
export function oEmbedOf(
  story: Pick<Story, 'title' | 'authors' | 'slug' | 'lang' | 'originalLang'>,
  site: Site
): OEmbed {
  const url = `${site.origin}/${storyPath(story, story.lang)}`;
  const title = xmlText(story.title);
  return {
    version: '1.0',
    type: 'rich',
    title: story.title,
    ...(story.authors.length > 0 && { author_name: story.authors.join(', ') }),
    provider_name: site.name,
    provider_url: `${site.origin}/`,
    cache_age: CACHE_AGE,
    thumbnail_url: `${url}card.png`,
    thumbnail_width: CARD.width,
    thumbnail_height: CARD.height,
    ...FRAME,
    // No more than WordPress leaves of it.
    html:
      `<blockquote><a href="${xmlText(url)}">${title}</a></blockquote>` +
      `<iframe src="${xmlText(`${url}embed/`)}" width="${FRAME.width}" height="${FRAME.height}" frameborder="0" ` +
      `scrolling="no" title="${title}"></iframe>`
  };
}

/** The same as XML. */
export function oEmbedXml(oEmbed: OEmbed): string {
  const fields = Object.entries(oEmbed).map(([name, value]) => `<${name}>${xmlText(String(value))}</${name}>`);
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>\n${fields.join('\n')}\n</oembed>\n`;
}
