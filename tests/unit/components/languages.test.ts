import { render } from 'svelte/server';
import { expect, describe, it } from 'vitest';
import EmbedPage from '#lib/components/EmbedPage.svelte';
import StoryPage from '#lib/components/StoryPage.svelte';
import { ATLAS_LANGUAGES } from '#lib/text/atlas-languages.ts';
import { dayIn } from '#lib/text/dates.ts';
import { fill, messagesIn } from '#lib/text/messages.ts';
import type { Story } from '#lib/story/story.ts';
import { original } from '../publish/visit.ts';
import { markedTexts } from './marked-texts.ts';

/** A page of a story as if it were written in a language, and every text on it with the language that it is marked in. */
function pageIn(lang: string, Page: typeof StoryPage | typeof EmbedPage = StoryPage) {
  const steps = original.steps.map((step) => ({ ...step, scene: { ...step.scene, alt: null } }));
  const story: Story = { ...original, lang, originalLang: lang, languages: [lang], layers: [], steps };
  const alts = steps.map(({ id }) => `The map of ${id}.`);
  const said = steps.map(() => true);
  const words = messagesIn(lang);
  const notes = { approximate: said, generalised: said };
  const props = { story, words, still: '', alts, keys: [], own: '', ...notes, translations: [], root: '..' };
  const { body } = render(Page as typeof StoryPage, { props });
  // The page's policy forbids them; Svelte writes some where attributes are spread over a picture.
  expect(body).not.toMatch(/<[^>]* on\w+=/);
  return { story, alts, texts: markedTexts(body) };
}

describe.each(['it', 'fa', 'zh-Hant'])('a story in %s, which the page does not speak', (lang) => {
  it.each([
    ['page', StoryPage],
    ['embed', EmbedPage]
  ])('has every English piece of its %s marked as English, and its own text as its own', (_, Page) => {
    const { story, alts, texts } = pageIn(lang, Page as typeof StoryPage);
    const date = (day: string) => dayIn(day, 'en');
    const words = new Set<string>([
      ...Object.values(messagesIn('en')),
      fill(messagesIn('en').published, { date: date(story.published) }),
      ...story.steps.map((_, i) => fill(messagesIn('en').stepOf, { n: i + 1, total: story.steps.length })),
      ...story.steps.map(({ scene }) => fill(messagesIn('en').bordersAsOf, { date: date(scene.date) })),
      ...alts
    ]);
    const english = texts.filter(({ text }) => words.has(text) && /[a-z]{2}/.test(text));
    // Buttons, the step list, the date line, the byline, the headings of the credits, the alternatives: and more than these.
    expect(english.length).toBeGreaterThan(12);
    for (const { text, lang: marked, dir } of english) {
      // A step hands its alternative to the stage's words, which are marked.
      if (alts.includes(text) && dir === null) continue;
      expect([text, marked, dir ?? 'ltr']).toEqual([text, 'en', 'ltr']);
    }
    const figures = texts.filter(({ text, lang: marked }) => alts.includes(text) && marked === 'en');
    expect(figures.length).toBeGreaterThanOrEqual(alts.length);
    for (const own of [story.title, story.standfirst]) {
      for (const found of texts.filter(({ text }) => text === own)) expect(found.lang).toBe(lang);
    }
  });
});

describe.each([...ATLAS_LANGUAGES.filter((lang) => lang !== 'en'), 'de-AT'])('a story in %s', (lang) => {
  it('has no English word of the page, and nothing marked as English but the credits', () => {
    const { texts } = pageIn(lang);
    const words = messagesIn(lang);
    const english = new Set(
      Object.entries(messagesIn('en')).flatMap(([key, text]) =>
        /[a-z]{2}/.test(text) && words[key as never] !== text ? text : []
      )
    );
    expect(texts.filter(({ text }) => english.has(text))).toEqual([]);
    expect(texts.filter((text) => text.lang === 'en').map(({ text }) => text)).toEqual([
      expect.stringContaining('Natural Earth')
    ]);
  });
});

it('British English has British dates, American English its own', () => {
  expect(pageIn('en-GB').texts.map(({ text }) => text)).toContain('Published on 4 October 2022');
  expect(pageIn('en-US').texts.map(({ text }) => text)).toContain('Published on October 4, 2022');
});

it('a source is apart from what stands beside it where text is written from the right, and its date of one piece', () => {
  const { texts, story } = pageIn('ar');
  const { title, date } = story.sources[0]!;
  expect(texts.find(({ text }) => text === title)).toMatchObject({ dir: 'auto' });
  expect(texts.filter(({ text }) => text === dayIn(date, 'ar'))).not.toEqual([]);
  expect(texts.map(({ text }) => text)).toContain('،');
});
