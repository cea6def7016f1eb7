import fc from 'fast-check';
import { expect, it } from 'vitest';
import { beginsSentence, joins, tokens } from '#lib/text/tokens.ts';

it.each([
  ["l’Arménie d'Israël", ['l', 'Arménie', 'd', 'Israël']],
  ['Haut-Karabakh, 4,85 milliards', ['Haut', 'Karabakh', '4', '85', 'milliards']],
  ['Azerbaycan’ın', ['Azerbaycan', 'ın']],
  ['באזרבייג\'ן ובארה"ב', ["באזרבייג'ן", 'ובארה"ב']],
  ['الأذربيجانيّ', ['الأذربيجانيّ']],
  ['', []]
])('%s', (text, words) => expect(tokens(text).map((token) => token.text)).toEqual(words));

it('keeps every letter, with its place and what stands before it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const found = tokens(text);
      const rest = found.at(-1)?.end ?? 0;
      expect(found.map(({ gap, text: word }) => gap + word).join('') + text.slice(rest)).toBe(text);
      for (const { start, end, text: word } of found) expect(text.slice(start, end)).toBe(word);
      expect(text.slice(rest)).not.toMatch(/[\p{L}\p{N}]/u);
    })
  );
});

it('tells where sentences begin, and which words go on with the one before', () => {
  const words = tokens('Le Haut-Karabakh. « Bakou », dit-il ; St. Kitts');
  const where = (test: (token: (typeof words)[number]) => boolean) => words.filter(test).map(({ text }) => text);
  expect(where(beginsSentence)).toEqual(['Le', 'Bakou', 'dit', 'St', 'Kitts']);
  expect(where(joins)).toEqual(['Haut', 'Karabakh', 'il', 'Kitts']);
});
