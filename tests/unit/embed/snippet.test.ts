import { parseFragment } from 'parse5';
import { expect, it } from 'vitest';
import { plainFrame, snippet, type Wanted } from '#lib/embed/snippet.ts';

const wanted: Wanted = {
  url: 'https://stories.example/suez/',
  root: 'https://stories.example/',
  title: 'Six “days” & a <canal> "held"',
  link: 'Open the story',
  top: 0,
  height: 640,
  theme: null
};

/** The first element as a browser reads it. */
const first = (html: string) => {
  const element = parseFragment(html).childNodes[0]!;
  if (!('attrs' in element)) throw new Error('no element');
  return {
    name: element.tagName,
    attributes: Object.fromEntries(element.attrs.map(({ name, value }) => [name, value]))
  };
};

it('says no more than it has to', () => {
  expect(first(snippet(wanted))).toEqual({
    name: 'div',
    attributes: { class: 'lieudit', 'data-lieudit': 'https://stories.example/suez/', 'data-title': wanted.title }
  });
});

it('says what was chosen', () => {
  const { attributes } = first(snippet({ ...wanted, top: 60, height: 500, theme: 'dark' }));
  expect(attributes).toMatchObject({
    'data-lieudit': 'https://stories.example/suez/?theme=dark',
    'data-top': '60',
    'data-height': '500'
  });
});

it('has no style, no inline script and no id, which a content filter would take out', () => {
  expect(snippet(wanted)).not.toMatch(/style=|\bid=|onload|<script(?! async src=)/);
});

it('is a frame of the embed page without the script', () => {
  expect(first(plainFrame({ ...wanted, theme: 'light', height: 700 }))).toEqual({
    name: 'iframe',
    attributes: {
      src: 'https://stories.example/suez/embed/?theme=light',
      width: '100%',
      height: '700',
      title: wanted.title,
      loading: 'lazy',
      allow: 'fullscreen'
    }
  });
});
