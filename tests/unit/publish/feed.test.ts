import { expect, it } from 'vitest';
import { atomFeed } from '#lib/publish/feed.ts';
import { sitemap } from '#lib/publish/sitemap.ts';
import { readStories } from '#lib/server/stories.ts';
import { stories } from './visit.ts';

const entries = stories.map((story) => ({
  story,
  alts: story.steps.map(({ id }) => `alt ${id}`),
  id: `urn:x:${story.lang}`
}));
const origin = 'https://news.example/maps';

it('the feed has every step of every language with its still and its words', () => {
  const xml = atomFeed(entries, { origin, name: 'A & B' }, 'urn:x:feed');
  expect(xml).toContain('<title>A &#38; B</title>');
  for (const { lang, steps } of stories) {
    const page = lang === 'fr' ? `${origin}/visit/` : `${origin}/visit/${lang}/`;
    expect(xml).toContain(`hreflang="${lang}" href="${page}"`);
    for (const { id } of steps) {
      expect(xml).toContain(`${page}stills/${id}.landscape.svg`);
      expect(xml).toContain(`alt ${id}`);
    }
  }
  // A button is nothing to press in a feed.
  expect(xml).not.toMatch(/data-place|&#60;button/);
});

it('without an address of the site every address in the feed is relative to its own', () => {
  const xml = atomFeed(entries, { origin: null, name: 'A' }, 'urn:x:feed');
  expect(xml).toContain('href="visit/en/"');
  expect(xml).toContain('src=&#34;visit/stills/');
  expect(xml).not.toContain('null');
});

it('what XML cannot write is left out of it', () => {
  const story = { ...stories[0]!, title: 'a\u0000b\u000bc <]]>' };
  expect(atomFeed([{ ...entries[0]!, story }], { origin, name: 'A' }, 'i')).toContain(
    '<title>abc &#60;]]&#62;</title>'
  );
});

it('the sitemap has every page with its other languages, and none where it does not know their addresses', () => {
  const xml = sitemap(stories, origin);
  expect([...xml.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url]) => url)).toEqual([
    `${origin}/`,
    `${origin}/fr/`,
    `${origin}/visit/`,
    `${origin}/visit/en/`
  ]);
  expect(xml.match(/hreflang="en"/g)).toHaveLength(4);
  expect(sitemap(stories, null)).not.toContain('<url>');
});

it('the feed has tables, notes, pictures and clips, each with its whole address', () => {
  const read = readStories('tests/stories/good/pictures').stories.concat(
    readStories('tests/stories/good/text').stories
  );
  const all = read.map((story) => ({
    story,
    alts: story.steps.map(() => 'alt'),
    id: `urn:x:${story.slug}:${story.lang}`
  }));
  const html = atomFeed(all, { origin, name: 'A' }, 'urn:x:feed').replace(/&#(\d+);/g, (_, code) =>
    String.fromCharCode(Number(code))
  );
  // Of a translation, too, they are in the folder of the original.
  expect(html.match(/<img src="https:\/\/news\.example\/maps\/story\/pictures\/port-[\da-f]+-\d+\.jpg"/g)).toHaveLength(
    2
  );
  expect(html).toMatch(
    /<video src="https:\/\/news\.example\/maps\/story\/pictures\/ferry-[\da-f]+\.mp4" poster="https:/
  );
  expect(html).toContain('alt="Un port de nuit, trois bâtiments et un navire"');
  expect(html).not.toMatch(/pictures:|<picture|<source/);
  expect(html).toContain('<td align="right">10,1 millions</td>');
  expect(html).toContain(`<a href="${origin}/story/#note_1_2"`);
  expect(html).not.toContain('href="#');
});
