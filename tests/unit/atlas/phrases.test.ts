import { describe, expect, it } from 'vitest';
import { makePhrases, type Articles } from '#lib/atlas/phrases.ts';
import { readPhrases } from '#lib/server/phrases.ts';

describe('in French', () => {
  const { the, in: within, of } = readPhrases('fr');
  it.each([
    ['AZ', 'Azerbaïdjan', 'l’Azerbaïdjan', 'en Azerbaïdjan', 'de l’Azerbaïdjan'],
    ['AM', 'Arménie', 'l’Arménie', 'en Arménie', 'de l’Arménie'],
    ['RU', 'Russie', 'la Russie', 'en Russie', 'de la Russie'],
    ['ML', 'Mali', 'le Mali', 'au Mali', 'du Mali'],
    ['AE', 'Émirats arabes unis', 'les Émirats arabes unis', 'aux Émirats arabes unis', 'des Émirats arabes unis'],
    ['IL', 'Israël', 'Israël', 'en Israël', 'd’Israël'],
    ['CU', 'Cuba', 'Cuba', 'à Cuba', 'de Cuba'],
    ['OM', 'Oman', 'Oman', 'à Oman', 'd’Oman'],
    ['HN', 'Honduras', 'le Honduras', 'au Honduras', 'du Honduras'],
    ['HU', 'Hongrie', 'la Hongrie', 'en Hongrie', 'de la Hongrie'],
    ['UZ', 'Ouzbékistan', 'l’Ouzbékistan', 'en Ouzbékistan', 'de l’Ouzbékistan'],
    ['nagorno-karabakh', 'Haut-Karabakh', 'le Haut-Karabakh', 'au Haut-Karabakh', 'du Haut-Karabakh'],
    ['gaza', 'Bande de Gaza', 'la bande de Gaza', 'dans la bande de Gaza', 'de la bande de Gaza'],
    ['golan', 'Plateau du Golan', 'le plateau du Golan', 'sur le plateau du Golan', 'du plateau du Golan'],
    ['west-bank', 'Cisjordanie', 'la Cisjordanie', 'en Cisjordanie', 'de la Cisjordanie'],
    ['middle-east', 'Moyen-Orient', 'le Moyen-Orient', 'au Moyen-Orient', 'du Moyen-Orient'],
    ['FK', 'Îles Malouines', 'les îles Malouines', 'aux îles Malouines', 'des îles Malouines'],
    ['baku', 'Bakou', 'Bakou', 'à Bakou', 'de Bakou'],
    ['cairo', 'Le Caire', 'Le Caire', 'au Caire', 'du Caire'],
    ['havana', 'La Havane', 'La Havane', 'à La Havane', 'de La Havane'],
    ['athens', 'Athènes', 'Athènes', 'à Athènes', 'd’Athènes']
  ])('%s', (id, name, ...expected) => {
    expect([the({ id, name }), within({ id, name }), of({ id, name })]).toEqual(expected);
  });
});

describe('in English', () => {
  const { the, in: within, of } = readPhrases('en');
  it.each([
    [
      'AE',
      'United Arab Emirates',
      'the United Arab Emirates',
      'in the United Arab Emirates',
      'of the United Arab Emirates'
    ],
    ['AZ', 'Azerbaijan', 'Azerbaijan', 'in Azerbaijan', 'of Azerbaijan'],
    ['golan', 'Golan Heights', 'the Golan Heights', 'on the Golan Heights', 'of the Golan Heights'],
    ['baku', 'Baku', 'Baku', 'in Baku', 'of Baku']
  ])('%s', (id, name, ...expected) => {
    expect([the({ id, name }), within({ id, name }), of({ id, name })]).toEqual(expected);
  });
});

it('leaves names alone in a language whose grammar is not written down', () => {
  expect(readPhrases('hy').in({ id: 'AZ', name: 'Ադրբեջան' })).toBe('Ադրբեջան');
});

it('says what a table has of any language', () => {
  const italian: Articles = {
    articles: { la: ['FR', 'IT'], il: ['PT'], gli: ['US'] },
    own: { Il: 'il' },
    contracted: { 'di la': 'della', 'di il': 'del', 'di gli': 'degli', 'in il': 'nel', 'in gli': 'negli' },
    elided: { la: 'l’', di: 'd’' },
    vowels: ['a', 'e', 'i', 'o', 'u'],
    aspirated: [],
    prepositions: { in: 'in', of: 'di' },
    bare: { preposition: 'in', articles: ['la'], elided: [], regions: [] },
    within: {},
    in: {}
  };
  const { the, in: within, of } = makePhrases('it-CH', { it: italian });
  const said = (id: string, name: string) => [the({ id, name }), within({ id, name }), of({ id, name })];
  expect(said('FR', 'Francia')).toEqual(['la Francia', 'in Francia', 'della Francia']);
  expect(said('IT', 'Italia')).toEqual(['l’Italia', 'in Italia', 'di l’Italia']);
  expect(said('PT', 'Portogallo')).toEqual(['il Portogallo', 'nel Portogallo', 'del Portogallo']);
  expect(said('US', 'Stati Uniti')).toEqual(['gli Stati Uniti', 'negli Stati Uniti', 'degli Stati Uniti']);
  expect(said('cairo', 'Il Cairo')).toEqual(['Il Cairo', 'nel Cairo', 'del Cairo']);
});
