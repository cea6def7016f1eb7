import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { storyPages } from '../tools/stories.ts';
import { linksInHtml } from './links.ts';

const scripts = readdirSync('build/_app', { recursive: true, encoding: 'utf8' })
  .map((path) => join('build/_app', path))
  .filter((path) => /\.m?js$/.test(path));

/** The map's own: MapLibre names itself in what it throws when it has no WebGL2. */
const holdsMapLibre = (path: string) => readFileSync(path, 'utf8').includes('GPUInitializationError');

/** A script and all that it imports before it runs. */
function withStaticImports(path: string, seen = new Set<string>()): Set<string> {
  if (seen.has(path)) return seen;
  seen.add(path);
  const text = readFileSync(path, 'utf8');
  for (const [, specifier = ''] of text.matchAll(/(?:\bfrom|\bimport)\s*["'](\.[^"']+)["']/g)) {
    withStaticImports(join(dirname(path), specifier), seen);
  }
  return seen;
}

it('has the worker that the live map asks for', () => {
  const map = scripts.filter((path) => holdsMapLibre(path) && !/worker/.test(path));
  expect(map).toHaveLength(1);
  const asked = /new URL\(["'`]([^"'`]*worker[^"'`]*)["'`],\s*import\.meta\.url\)/.exec(
    readFileSync(map[0]!, 'utf8')
  )?.[1];
  expect(asked).toBeDefined();
  const path = join(dirname(map[0]!), asked!);
  expect([path, existsSync(path)]).toEqual([path, true]);
});

it.each(storyPages)('%s waits for no map before it reads', (page) => {
  const html = readFileSync(join('build', page, 'index.html'), 'utf8');
  const named = linksInHtml(html).filter(({ at }) => at === 'script src' || at === 'link href');
  const loaded = named
    .filter(({ url }) => /\.m?js$/.test(url))
    .flatMap(({ url }) => [...withStaticImports(join('build', page, url))]);
  expect(loaded.length).toBeGreaterThan(0);
  expect(loaded.filter(holdsMapLibre)).toEqual([]);
});
