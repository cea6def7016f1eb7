import { expect, it } from 'vitest';
import { isNewsroom } from '#lib/publish/is-newsroom.ts';
import words from '#lib/publish/newsroom-words.json' with { type: 'json' };
import { ATLAS_LANGUAGES } from '#lib/text/atlas-languages.ts';

it.each([
  'La rédaction',
  'L’agence Acap',
  'REUTERS',
  'World desk',
  'Die Redaktion',
  'Редакция «Вестей»',
  'Anadolu Ajansı',
  'Redaksiya',
  'هيئة التحرير',
  'מערכת החדשות',
  'Արմենպրես գործակալություն'
])('%s is a newsroom', (byline) => expect(isNewsroom(byline)).toBe(true));

it.each(['Jeanne Desker', 'Yossi Cohen', 'Anna Redaktionova', 'Иван Редакторов', ''])('%s is none', (byline) =>
  expect(isNewsroom(byline)).toBe(false)
);

it('has words in each language of the atlas', () => {
  expect(ATLAS_LANGUAGES.filter((language) => words[language].length === 0)).toEqual([]);
});
