import { bordersOn } from '#lib/render/border-note.ts';
import { directionOf } from '#lib/text/direction.ts';
import { pageLanguage } from '#lib/text/language.ts';
import { messagesIn } from '#lib/text/messages.ts';
import type { Story } from '#lib/story/story.ts';
import type { Site } from './metadata.ts';
import { withAddresses } from '#lib/story/pictures/addressed.ts';
import { storyPath } from '#lib/story/story-path.ts';
import { xmlText } from '#lib/text/xml.ts';

export interface FeedEntry {
  readonly story: Story;
  /** Each scene in words. */
  readonly alts: readonly string[];
  /** Of the entry for ever: an IRI. */
  readonly id: string;
}

/**
 * The stories as an Atom feed (RFC 4287), whole, each step with its still. Where the site's address is not known, addresses
 * are relative to the feed's own, as the RFC allows.
 * @param id of the feed for ever: an IRI
 */
export function atomFeed(entries: readonly FeedEntry[], site: Site, id: string): string {
  const root = site.origin ? `${site.origin}/` : '';
  const newest =
    entries
      .map(({ story }) => story.published)
      .sort()
      .at(-1) ?? '1970-01-01';
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `<title>${xmlText(site.name)}</title>`,
    `<id>${xmlText(id)}</id>`,
    `<updated>${newest}T00:00:00Z</updated>`,
    `<author><name>${xmlText(site.name)}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${xmlText(root)}feed.xml"/>`,
    `<link rel="alternate" type="text/html" href="${xmlText(root || './')}"/>`,
    ...[...entries]
      .sort((a, b) => b.story.published.localeCompare(a.story.published))
      .map((entry) => entryOf(entry, root)),
    '</feed>',
    ''
  ].join('\n');
}

function entryOf({ story, alts, id }: FeedEntry, root: string): string {
  const { lang } = story;
  const page = root + storyPath(story, lang);
  const pictures = `${root}${storyPath(story, story.originalLang)}pictures/`;
  const others = story.languages.filter((language) => language !== lang);
  return [
    `<entry xml:lang="${lang}">`,
    `<title>${xmlText(story.title)}</title>`,
    `<id>${xmlText(id)}</id>`,
    `<published>${story.published}T00:00:00Z</published>`,
    `<updated>${story.published}T00:00:00Z</updated>`,
    ...story.authors.map((name) => `<author><name>${xmlText(name)}</name></author>`),
    `<link rel="alternate" type="text/html" hreflang="${lang}" href="${xmlText(page)}"/>`,
    ...others.map(
      (language) =>
        `<link rel="alternate" type="text/html" hreflang="${language}" href="${xmlText(root + storyPath(story, language))}"/>`
    ),
    `<link rel="enclosure" type="image/png" href="${xmlText(page)}card.png"/>`,
    `<summary>${xmlText(story.standfirst)}</summary>`,
    `<content type="html">${xmlText(contentOf(story, alts, { page, pictures }))}</content>`,
    '</entry>'
  ].join('\n');
}

/** Addresses of the story's page, and of the folder of its pictures. */
interface Folders {
  readonly page: string;
  readonly pictures: string;
}

/** The text as HTML, for a reader's own style: without what only a script of ours brings to life. */
function contentOf(story: Story, alts: readonly string[], folders: Folders): string {
  const { page } = folders;
  const said = pageLanguage(story.lang);
  const words = messagesIn(said);
  const mark = said === story.lang ? '' : ` lang="${said}" dir="${directionOf(said)}"`;
  const steps = story.steps.map(({ id, html, scene }, i) => {
    const src = `${page}stills/${encodeURIComponent(id)}.landscape.svg`;
    const alt = xmlText(alts[i] ?? '');
    const date = xmlText(bordersOn(scene.date, said, words));
    const own = scene.alt ? '' : mark;
    const caption = alt.includes(date) ? alt : `${alt} ${mark ? `<span${mark}>${date}</span>` : date}`.trim();
    return `<figure><img src="${xmlText(src)}" alt="${alt}"${own} width="1280" height="800"><figcaption${own}>${caption}</figcaption></figure>${plain(html, folders)}`;
  });
  const sources = story.sources.map(
    ({ title, publisher, url }) => `<li><a href="${xmlText(url)}">${xmlText(title)}</a>, ${xmlText(publisher)}</li>`
  );
  const list = sources.length > 0 ? `<h2${mark}>${xmlText(words.sources)}</h2><ul>${sources.join('')}</ul>` : '';
  return plain(story.introduction, folders) + steps.join('') + list;
}

/**
 * A mention is a button, which is text to a feed reader; what leads to a note or a scene leads to the page; and what a style sheet of
 * ours does for a table's columns is said by an attribute that is older.
 */
const plain = (html: string, { page, pictures }: Folders): string =>
  withAddresses(html, pictures)
    .replace(/<\/?(?:button|picture|source)\b[^>]*>/g, '')
    .replace(/(<a href=")(?=#)/g, `$1${xmlText(page)}`)
    .replace(/(<t[hd]) class="(right|center)"/g, '$1 align="$2"');
