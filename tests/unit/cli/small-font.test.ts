import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FONTS, RANGES, smallFont } from '../../../src/cli/small-font.ts';

const css = readFileSync('src/routes/fonts.css', 'utf8');

/** Letters of a text that a Latin page is written in. */
const latin = (text: string): string[] => [...new Set(text)].filter((letter) => /\p{Script=Latin}/u.test(letter));

describe('the small fonts', () => {
  it.each(FONTS)('$name is what `npm run fonts` makes', async (font) => {
    expect((await smallFont(font)).equals(readFileSync(`src/routes/fonts/${font.name}.woff2`))).toBe(true);
  });

  it('are announced for the characters that they have', () => {
    const hex = (code: number) => code.toString(16).toUpperCase().padStart(4, '0');
    const range = RANGES.map(([first, last]) => `U+${hex(first)}${first === last ? '' : `-${hex(last)}`}`);
    const announced = [...css.matchAll(/url\('\.\/fonts\/[^}]*unicode-range:([^;]*);/g)].map(([, value]) =>
      value!.split(',').map((part) => part.trim())
    );
    expect(announced).toEqual(FONTS.map(() => range));
  });

  it('have every letter of the words and stories in French and in English', () => {
    const texts = ['en', 'fr'].map((lang) => readFileSync(`src/lib/text/messages/${lang}.json`, 'utf8'));
    const stories = readdirSync('src/stories', { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.md'))
      .map((path) => readFileSync(`src/stories/${path}`, 'utf8'));
    const missing = latin([...texts, ...stories].join('')).filter((letter) => {
      const code = letter.codePointAt(0)!;
      return !RANGES.some(([first, last]) => code >= first && code <= last);
    });
    expect(missing).toEqual([]);
  });
});
