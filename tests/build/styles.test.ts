import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, it } from 'vitest';
import { allFrom, from, manifest } from './manifest.ts';

const pages = readdirSync('build', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.html'))
  .map((path) => ({ path, html: readFileSync(`build/${path}`, 'utf8') }));

/** The style sheets of a chunk and of what it imports at once. */
const stylesOf = (name: string): string[] =>
  [...from(name, ({ imports = [] }) => imports)].flatMap((one) => manifest[one]!.css ?? []);

/** The scripts that pages run: each with the pages, which Kit has named its style sheets in, or not. */
const entries = Object.keys(manifest)
  .filter((name) => name.startsWith('src/'))
  .map((name) => ({ name, pages: pages.filter(({ html }) => html.includes(`/${manifest[name]!.file}"></script>`)) }))
  .filter(({ pages }) => pages.length > 0);

it('the pages with a script are those of stories, of their embeds, of the atlas and of the tries of embeds', () => {
  expect(entries.map(({ name }) => basename(name)).sort()).toEqual(['atlas.ts', 'embed-test.ts', 'start.ts']);
});

// Kit puts into a page the style sheets of what its own page imports, and leaves out those that it takes for another chunk's;
// Vite has a chunk that comes later bring its own, if whoever imports it says so.
it.each(entries)(
  '$name: each style sheet that it and what comes later needs is in its pages, or comes with it',
  ({ name, pages }) => {
    const inPages = (css: string): boolean => pages.every(({ html }) => html.includes(basename(css)));
    const lost = stylesOf(name).flatMap((css) => (inPages(css) ? [] : [`${name}: ${css}`]));
    for (const one of allFrom(name)) {
      const { file, dynamicImports = [] } = manifest[one]!;
      const code = readFileSync(`build/${file}`, 'utf8');
      for (const late of dynamicImports) {
        const missing = stylesOf(late).filter((css) => !code.includes(basename(css)) && !inPages(css));
        lost.push(...missing.map((css) => `${one} → ${late}: ${css}`));
      }
    }
    expect(lost).toEqual([]);
  }
);

it('a style sheet comes later at all: what is asked above is not nothing', () => {
  const late = entries.flatMap(({ name }) => [...allFrom(name)].flatMap((one) => manifest[one]!.dynamicImports ?? []));
  expect(late.flatMap(stylesOf).length).toBeGreaterThan(2);
});
