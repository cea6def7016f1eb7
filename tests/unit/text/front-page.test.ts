import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { match as language } from '../../../src/params/lang.ts';
import { FRONT_LANGUAGES, frontPath } from '#lib/text/front-languages.ts';
import { frontWordsIn } from '#lib/text/front-page.ts';

it('the front page has an address in each language that there are words in, the first at the root', () => {
  const files = readdirSync('src/lib/text/front-page').map((file) => file.replace('.json', ''));
  expect([...FRONT_LANGUAGES].sort()).toEqual(files.sort());
  expect(FRONT_LANGUAGES.map(frontPath)).toEqual(['', ...FRONT_LANGUAGES.slice(1).map((lang) => `${lang}/`)]);
  expect(FRONT_LANGUAGES.every(language)).toBe(true);
});

it.each(FRONT_LANGUAGES)('its words in %s are all there, in one order', (lang) => {
  const words = frontWordsIn(lang);
  expect(Object.keys(words)).toEqual(Object.keys(frontWordsIn(FRONT_LANGUAGES[0]!)));
  for (const [key, text] of Object.entries(words)) expect(text.trim(), key).not.toBe('');
});
