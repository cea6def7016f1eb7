import { readFileSync } from 'node:fs';
import { defaultTreeAdapter as tree, parse, type DefaultTreeAdapterTypes } from 'parse5';
import { expect, it } from 'vitest';
import { FRONT_LANGUAGES, frontPath } from '#lib/text/front-languages.ts';
import { storyPages } from '../tools/stories.ts';
import { schemaFaults } from '../tools/schema-org.ts';

type Element = DefaultTreeAdapterTypes.Element;

/** Every element of a built page. */
function elements(path: string): Element[] {
  const all: Element[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if (tree.isElementNode(node)) all.push(node);
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(readFileSync(`build/${path}index.html`, 'utf8')));
  return all;
}

const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((one) => one.name === name)?.value;

const isJsonLd = (element: Element): boolean =>
  element.tagName === 'script' && attribute(element, 'type') === 'application/ld+json';

const jsonLdOf = (path: string): string[] =>
  elements(path)
    .filter(isJsonLd)
    .map(({ childNodes }) => childNodes.map((node) => (tree.isTextNode(node) ? node.value : '')).join(''));

it('every page of a story has one NewsArticle, of the vocabulary', { timeout: 60_000 }, () => {
  const articles = storyPages.map(jsonLdOf);
  expect(articles.map((all) => all.length)).toEqual(storyPages.map(() => 1));
  expect(schemaFaults(articles.flat())).toEqual(storyPages.map(() => []));
});

it.each(storyPages)('%s says the same in its head, its JSON-LD and its text', (path) => {
  const all = elements(path);
  const meta = (key: string) =>
    all
      .filter(({ tagName }) => tagName === 'meta')
      .filter((one) => [attribute(one, 'name'), attribute(one, 'property')].includes(key))
      .map((one) => attribute(one, 'content'));
  const article = JSON.parse(jsonLdOf(path)[0]!);
  const lang = attribute(
    all.find(({ tagName }) => tagName === 'html')!,
    'lang'
  );
  expect(article.inLanguage).toBe(lang);
  expect(meta('og:title')).toEqual([article.headline]);
  expect(meta('og:description')).toEqual([article.description]);
  expect(meta('description')).toEqual([article.description]);
  expect(meta('og:locale')[0]?.split('_')[0]).toBe(lang);
});

it.each(storyPages)('%s names each of its languages, and one for readers of none', (path) => {
  const all = elements(path);
  const alternates = all.filter((one) => attribute(one, 'rel') === 'alternate' && attribute(one, 'hreflang'));
  const slug = path.split('/')[0];
  const own = storyPages.filter((page) => page.startsWith(`${slug}/`));
  if (own.length === 1) return expect(alternates).toEqual([]);
  const addresses = alternates.map((one) => new URL(attribute(one, 'href')!, `https://site.invalid/${path}`).pathname);
  expect(addresses).toEqual([...own, own[0]].map((page) => expect.stringMatching(new RegExp(`/${page}$`))));
  expect(attribute(alternates.at(-1)!, 'hreflang')).toBe('x-default');
});

it.each(FRONT_LANGUAGES)('the front page in %s names itself in each language, and one for readers of none', (lang) => {
  const page = frontPath(lang);
  const all = elements(page);
  expect(
    attribute(
      all.find(({ tagName }) => tagName === 'html')!,
      'lang'
    )
  ).toBe(lang);
  const alternates = all.filter((one) => attribute(one, 'rel') === 'alternate' && attribute(one, 'hreflang'));
  const named = alternates.map((one) => [
    attribute(one, 'hreflang'),
    new URL(attribute(one, 'href')!, `https://site.invalid/${page}`).pathname
  ]);
  expect(named).toEqual([...FRONT_LANGUAGES.map((other) => [other, `/${frontPath(other)}`]), ['x-default', '/']]);
});

it.each(storyPages)('%s has its picture before its JSON-LD', (path) => {
  const all = elements(path);
  expect(all.findIndex(isJsonLd)).toBeGreaterThan(all.findIndex(({ tagName }) => tagName === 'h1'));
});
