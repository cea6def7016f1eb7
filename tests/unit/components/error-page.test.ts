import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import ErrorPage from '#lib/components/ErrorPage.svelte';
import { CODES, type Code } from '#lib/story/codes.ts';
import type { Issue } from '#lib/story/issue.ts';
import { ATLAS_LANGUAGES } from '#lib/text/atlas-languages.ts';
import { pageMessagesIn } from '#lib/text/page-messages.ts';

const issue = (code: Code, file: string): Issue => {
  const { severity } = CODES[code];
  return { code, severity, message: 'What is wrong.', hint: 'What to do.', file, line: 3, column: 1 };
};
const story = issue('field-missing', 'src/stories/first/story.md');
const table = issue('table-invalid', 'src/atlas/tables/areas.yaml');
const swapped = issue('table-swapped', 'src/atlas/tables/places.yaml');
const warning = issue('layer-unused', 'src/stories/first/story.md');

const pageOf = (status: number, issues: readonly Issue[], lang = 'en', message = '') => {
  const links = { stories: '/maps/', atlas: '/maps/atlas/' };
  const { body, head } = render(ErrorPage, { props: { status, message, issues, lang, links } });
  const text = body.replaceAll(/<!--.*?-->/g, '');
  return {
    text,
    title: /<title>(.*) · Lieudit<\/title>/.exec(head)?.[1],
    heading: /<h1[^>]*>(.*)<\/h1>/.exec(text)?.[1]
  };
};

describe.each(ATLAS_LANGUAGES)('in %s', (lang) => {
  const words = pageMessagesIn(lang);
  it.each([
    ['an address without a page', 404, [], 'notFound'],
    ['a mistake in a story', 500, [story], 'storyMistakes'],
    ['a mistake in a table', 500, [table], 'tableMistakes'],
    ['latitude first in a table, which keeps a story from being read', 500, [story, swapped], 'tableMistakes'],
    ['a failure beside a warning', 500, [warning], 'failure'],
    ['a failure', 500, [], 'failure']
  ] as const)('%s has its own page', (_, status, issues, fault) => {
    const { title, heading, text } = pageOf(status, issues, lang);
    expect([title, heading]).toEqual([words[fault], words[fault]]);
    expect(text).toContain(`data-fault="${fault}"`);
    expect(text).not.toMatch(/[{}]|undefined/);
    for (const { file } of issues) expect(text).toContain(`${file}:3:1`);
  });
});

it('leads from an address without a page to the stories and the atlas', () => {
  const { text } = pageOf(404, [], 'ru', 'There is no story “nowhere”.');
  expect([...text.matchAll(/<a href="([^"]*)"[^>]*>([^<]*)</g)].map(([, href, name]) => [href, name])).toEqual([
    ['/maps/', 'Все рассказы'],
    ['/maps/atlas/', 'атлас']
  ]);
  expect(text).toContain('There is no story “nowhere”.');
});

it('tells right from left, and English apart', () => {
  expect(pageOf(500, [story], 'ar').text).toMatch(/<main lang="ar" dir="rtl".*<div lang="en" dir="ltr"/s);
  expect(pageOf(500, [], 'he', 'It broke.').text).toMatch(
    /<main lang="he" dir="rtl".*<pre lang="en" dir="ltr"[^>]*>It broke\./s
  );
});
