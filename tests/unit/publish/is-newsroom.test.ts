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

/** As newsrooms print them. */
const PRINTED: Readonly<Record<(typeof ATLAS_LANGUAGES)[number], readonly string[]>> = {
  fr: ['La rédaction', 'Le Monde avec AFP', 'Agences', 'AFP'],
  en: ['BBC newsroom', 'Our staff', 'AP', 'Reuters in Baku'],
  he: ['המערכת', 'מערכת הארץ', 'סוכנות הידיעות'],
  ar: ['غرفة الأخبار', 'هيئة التحرير', 'وكالة الأناضول'],
  az: ['Redaksiya', 'Azərtac agentliyi'],
  hy: ['Խմբագրությունը', 'Արմենպրես գործակալություն'],
  ru: ['От редакции', 'Редакция', 'Информационное агентство'],
  tr: ['Haber Merkezi', 'HABER MERKEZİ', 'Anadolu Ajansı'],
  de: ['dpa', 'DPA/AFP', 'Die Redaktion'],
  es: ['EFE', 'Agencias', 'Madrid / EFE', 'La Redacción']
};
it.each(Object.entries(PRINTED))('knows the bylines of newsrooms in %s', (_, bylines) =>
  expect(bylines.filter((byline) => !isNewsroom(byline))).toEqual([])
);

it.each(['Efe Yılmaz', 'Haber Yılmaz', 'Иван Редакции', 'Ap Dijksterhuis'])(
  '%s is a person, though a newsroom has a word of that name',
  (byline) => expect(isNewsroom(byline)).toBe(false)
);

it.each(['Jeanne Desker', 'Yossi Cohen', 'Anna Redaktionova', 'Иван Редакторов', ''])('%s is none', (byline) =>
  expect(isNewsroom(byline)).toBe(false)
);

it('has words in each language of the atlas', () => {
  expect(ATLAS_LANGUAGES.filter((language) => words[language].length === 0)).toEqual([]);
});
