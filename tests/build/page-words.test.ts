import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { allFrom, manifest } from './manifest.ts';

/** Runs of letters in the words of some pages, by the file that they are in: whatever a script escapes is none. */
const runsIn = (folder: string): { readonly file: string; readonly run: string }[] =>
  readdirSync(`src/lib/text/${folder}`).flatMap((name) => {
    const file = `${folder}/${name}`;
    const words = JSON.parse(readFileSync(`src/lib/text/${file}`, 'utf8')) as Record<string, string>;
    return Object.values(words)
      .flatMap((text) => text.match(/[\p{L}\p{M}]+(?: [\p{L}\p{M}]+)+/gu) ?? [])
      .filter((run) => run.length >= 16)
      .map((run) => ({ file, run }));
  });

const readers = runsIn('messages');
const others = ['front-page', 'page-messages']
  .flatMap(runsIn)
  .filter(({ run }) => !readers.some((one) => one.run.includes(run)));

const codeFrom = (name: string): string =>
  [...allFrom(name)].map((one) => readFileSync(`build/${manifest[one]!.file}`, 'utf8')).join('\n');

it.each(['start.ts', 'atlas.ts', 'embed/embed-test.ts'])(
  'readers download no words of the front page, nor of pages that stand in for another one: %s with all that it asks for',
  (script) => {
    const code = codeFrom(`src/lib/reader/${script}`);
    expect(new Set(others.map(({ file }) => file)).size).toBe(12);
    expect(others.filter(({ run }) => code.includes(run))).toEqual([]);
  }
);

it('the words that readers do download are found in that way', () => {
  const code = codeFrom('src/lib/reader/start.ts');
  expect(readers.filter(({ run }) => code.includes(run)).length).toBeGreaterThan(0);
});
