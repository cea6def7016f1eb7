import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const files = ['front-page', 'messages', 'page-messages', 'province-words'].map(
  (folder) => `src/lib/text/${folder}/fr.json`
);

it('every file of French words is held to the spaces of French', () => {
  const all = readdirSync('src/lib', { recursive: true, encoding: 'utf8' }).map((path) => `src/lib/${path}`);
  expect(all.filter((path) => path.endsWith('/fr.json')).sort()).toEqual(files);
});

it.each(files)('no line of %s breaks before a sign of two parts, or within quotation marks', (file) => {
  const words = Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>);
  expect(words.filter(([, text]) => /[ \u202f][:;?!»]|«[ \u202f]/.test(text))).toEqual([]);
  // Nor stands a sign without its space; the fields of a scene are the story format's.
  const told = words.filter(([key]) => !/^scene[A-Z]/.test(key));
  expect(told.filter(([, text]) => /[^\u00a0][:;?!»]|«[^\u00a0]/.test(text))).toEqual([]);
  expect(words.some(([, text]) => text.includes('\u00a0'))).toBe(true);
});
