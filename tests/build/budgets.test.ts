import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { expect, it } from 'vitest';
import { FRONT_LANGUAGES, frontPath } from '#lib/text/front-languages.ts';
import { storyPages } from '../tools/stories.ts';
import { linksInHtml } from './links.ts';
import { manifest } from './manifest.ts';

interface Budget {
  /** What the build is held to. */
  readonly limit: number;
  /** What is wanted; the limit comes down to it. */
  readonly target: number;
}

const budgets = JSON.parse(readFileSync('tests/build/budgets.json', 'utf8')) as Record<string, Budget>;

const SHEETS = 'src/lib/components/text';

/** On the wire, as `npm start` and many hosts send it. */
const kib = (content: Buffer | string): number =>
  brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length / 1024;

const file = (path: string): Buffer => readFileSync(`build/${path}`);
const html = (page: string): string => file(`${page}index.html`).toString();

/** The scripts that a page runs before it asks for anything of its own, each with what it imports. */
function scriptsOf(page: string): Set<string> {
  const scripts = new Set<string>();
  const add = (path: string): void => {
    if (scripts.has(path)) return;
    scripts.add(path);
    const imports = file(path.slice(1))
      .toString()
      .matchAll(/(?:\bfrom|\bimport)\s*["'](\.[^"']+)["']/g);
    for (const [, name] of imports) add(new URL(name!, `https://site.invalid${path}`).pathname);
  };
  for (const { url, at } of linksInHtml(html(page))) {
    if (at === 'script src') add(new URL(url, `https://site.invalid/${page}`).pathname);
  }
  return scripts;
}

/** Style sheets, and scripts that are neither deferred nor modules: a browser paints nothing before it has them. */
function blocking(page: string): number {
  const head = html(page).split('</head>')[0]!;
  const styles = (head.match(/<link\b[^>]*rel="stylesheet"[^>]*>/g) ?? []).filter((tag) => !/\bdisabled\b/.test(tag));
  const scripts = (head.match(/<script\b[^>]*\bsrc=[^>]*>/g) ?? []).filter(
    (tag) => !/type="module"|\b(?:defer|async)\b/.test(tag)
  );
  return styles.length + scripts.length;
}

const stillsOf = (page: string): number[] =>
  readdirSync(`build/${page}stills`)
    .map((name) => kib(file(`${page}stills/${name}`)))
    .sort((a, b) => a - b);

/** A map that is filled country by country has each coast and border twice: such stories have budgets of their own. */
const fillsRegions = (page: string): boolean => file(`${page}map.json`).includes('"kind":"region"');
/** A still has a picture that lies on its map within itself. */
const hasPictures = (page: string): boolean => file(`${page}map.json`).includes('"kind":"image"');
const toFirstPicture = (page: string): number => kib(html(page).split('</svg>')[0]!);
const medianStill = (page: string): number => {
  const stills = stillsOf(page);
  return stills[stills.length >> 1]!;
};

const frontPages = FRONT_LANGUAGES.map(frontPath);

/** A page of no story, with each file that it asks for by itself. */
function askedFor(page: string): number {
  // Kit names the style sheets that are in the page, too, as ones that are not asked for.
  const text = html(page).replace(/<link\b[^>]*\bdisabled\b[^>]*>/g, '');
  const asked = linksInHtml(text).filter(({ fetched, url }) => fetched && !/^(#|data:)/.test(url));
  const paths = new Set(asked.map(({ url }) => new URL(url, `https://site.invalid/${page}`).pathname));
  return [...paths].reduce((sum, path) => sum + kib(file(decodeURIComponent(path.slice(1)))), kib(html(page)));
}

/** With what draws them, which other extras may have in common. */
function scriptOfLines(): number {
  const { file: own, imports = [] } = manifest['src/lib/stage/extra/routes.ts']!;
  const drawing = imports.map((name) => manifest[name]!.file).filter((path) => file(path).includes('route-name'));
  return [own, ...drawing].reduce((sum, path) => sum + kib(file(path)), 0);
}

/** Each budget's value for a page; the site is held to its worst one. */
const measures: Record<string, (page: string) => number> = {
  'page up to the end of its first picture, KiB': (page) => (fillsRegions(page) ? 0 : toFirstPicture(page)),
  'the same of a story whose layers fill regions, KiB': (page) => (fillsRegions(page) ? toFirstPicture(page) : 0),
  'page in all, KiB': (page) => (fillsRegions(page) ? 0 : kib(html(page))),
  'page in all of a story whose layers fill regions, KiB': (page) => (fillsRegions(page) ? kib(html(page)) : 0),
  'own script before MapLibre is asked for, KiB': (page) =>
    [...scriptsOf(page)].reduce((sum, path) => sum + kib(file(path.slice(1))), 0),
  'requests that the first picture waits for': blocking,
  'map data of a story, KiB': (page) => kib(file(`${page}map.json`)) + kib(file(`${page}finer.json`)),
  'still, median of a story, KiB': (page) => (fillsRegions(page) ? 0 : medianStill(page)),
  'still, median of a story whose layers fill regions, KiB': (page) => (fillsRegions(page) ? medianStill(page) : 0),
  'still, largest, KiB': (page) => (hasPictures(page) ? 0 : stillsOf(page).at(-1)!),
  'still, largest of a story with pictures on its map, KiB': (page) => (hasPictures(page) ? stillsOf(page).at(-1)! : 0),
  'card, KiB': (page) => file(`${page}card.png`).length / 1024,
  'key of a story, KiB': (page) => kib(file(`${page}key.json`)),
  'service worker, KiB': () => kib(file('service-worker.js')),
  'script of lines with heads, dashes and names, KiB': scriptOfLines,
  'front page in all, KiB': () => Math.max(...frontPages.map((page) => kib(html(page)))),
  'front page with all that it asks for but fonts, KiB': () => Math.max(...frontPages.map(askedFor)),
  'requests that the front page waits for': () => Math.max(...frontPages.map(blocking)),
  // A page has those of them that its text has something for.
  'style sheets of texts with tables, footnotes, pictures, boxes and callouts, KiB': () =>
    readdirSync(SHEETS)
      .filter((name) => name.endsWith('.css'))
      .reduce((sum, name) => sum + kib(readFileSync(`${SHEETS}/${name}`)), 0)
};

it('every budget is measured', () => expect(Object.keys(measures)).toEqual(Object.keys(budgets)));

it.each(Object.entries(budgets))('%s', (name, { limit, target }) => {
  expect(limit).toBeGreaterThanOrEqual(target);
  const values = storyPages.map((page) => ({ page, value: measures[name]!(page) }));
  const over = values
    .filter(({ value }) => value > limit)
    .map(({ page, value }) => `${page}: ${value.toFixed(2)} of ${limit}`);
  expect(over).toEqual([]);
  // To tune by, REPORT=1: what the worst page has, beside what is wanted.
  const worst = Math.max(...values.map(({ value }) => value));
  if (process.env['REPORT']) process.stdout.write(`${name}: ${worst.toFixed(2)} (limit ${limit}, target ${target})\n`);
});
