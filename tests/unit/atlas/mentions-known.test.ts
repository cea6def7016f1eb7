import { beforeAll, describe, expect, it } from 'vitest';
import { findMentions } from '#lib/atlas/mentions.ts';
import { readAtlas } from '#lib/server/atlas.ts';
import { readGazetteer } from '#lib/server/gazetteer.ts';
import { ATLAS_LANGUAGES } from '#lib/text/atlas-languages.ts';
import type { Language } from '#lib/text/language.ts';

const gazetteerIn = (language: Language) => readGazetteer(language, readAtlas());

/** What a text names, by its own words: `Goma=goma`. */
const found = (language: Language, text: string, shown: readonly string[] = []): string =>
  findMentions(gazetteerIn(language), text, text, (id) => (shown.includes(id) ? 2 : 0))
    .map(({ start, end, id }) => `${text.slice(start, end)}=${id}`)
    .join(' ');

beforeAll(() => ATLAS_LANGUAGES.forEach(gazetteerIn), 60_000);

describe('a lesser town', () => {
  it.each([
    ['de', 'Dresden ist zerstört.', 'Dresden=dresden'],
    ['de', 'Dresden liegt an der Elbe.', 'Dresden=dresden'],
    ['fr', 'Goma est à la frontière.', 'Goma=goma'],
    ['es', 'Cúcuta está en la frontera.', 'Cúcuta=cucuta'],
    ['en', 'Goma is on the border.', 'Goma=goma'],
    ['ru', 'Гома находится на границе.', 'Гома=goma']
  ] as const)('begins a sentence in %s: %s', (language, text, expected) =>
    expect(found(language, text)).toBe(expected)
  );

  it.each([
    ['de', 'Zwischen Dresden und Leipzig fährt ein Zug.', 'Dresden=dresden Leipzig=leipzig'],
    ['fr', 'Le lac est entre Goma et Bukavu.', 'Goma=goma Bukavu=bukavu'],
    ['es', 'El puente une Cúcuta y San Cristóbal.', 'Cúcuta=cucuta San Cristóbal=san-cristobal'],
    ['en', 'The road between Goma and Bukavu is cut.', 'Goma=goma Bukavu=bukavu'],
    ['ru', 'Между Дрезденом и Лейпцигом.', 'Дрезденом=dresden Лейпцигом=leipzig'],
    ['tr', 'Goma ile Bukavu arasında çatışma var.', 'Goma=goma Bukavu=bukavu'],
    ['az', 'Drezden ilə Bukavu arasında.', 'Drezden=dresden Bukavu=bukavu'],
    ['hy', 'Դրեզդենի և Երևանի միջև։', 'Դրեզդենի=dresden Երևանի=yerevan'],
    ['he', 'הכביש בין דרזדן לברלין חסום.', 'דרזדן=dresden לברלין=berlin'],
    ['ar', 'الطريق بين دريسدن وبرلين مقطوع.', 'دريسدن=dresden وبرلين=berlin']
  ] as const)('is one of two in %s: %s', (language, text, expected) => expect(found(language, text)).toBe(expected));

  it('is known once the text has said where it is, and not by whose it is', () => {
    expect(found('fr', 'À Goma, la pluie tombe. Plus tard, Goma se tait.')).toBe('Goma=goma Goma=goma');
    expect(found('en', 'He fled to Goma. Rebels then took Goma.')).toBe('Goma=goma Goma=goma');
    expect(found('fr', 'Le rire de Bukavu. Bukavu dort.')).toBe('Bukavu=bukavu');
  });

  it.each([
    ['de', 'Der Zug C fährt, und in Zug C saßen zwei.', ''],
    ['de', 'In Halle B wartet man, im Zug auch.', ''],
    ['de', 'Er wohnt in Zug.', 'Zug=zug'],
    ['en', 'In Washington, Jackson voted against Lincoln.', 'Washington=washington'],
    ['en', 'Lincoln is late.', ''],
    ['fr', 'La ligne passe entre la Grande Diomède et la Petite.', ''],
    ['en', 'In Goma I saw rain.', 'Goma=goma'],
    ['tr', "Hatay'da okullar kapalı, Hatay yıkıldı.", ''],
    ['fr', 'La province de Hatay est touchée.', ''],
    ['de', 'Arizona und Pennsylvania wählen.', '']
  ] as const)('is none in %s: %s', (language, text, expected) => expect(found(language, text)).toBe(expected));
});

describe('what the story shows', () => {
  it.each([
    ['fr', 'bukavu', 'Bukavu le 16 février.', 'Bukavu'],
    ['fr', 'tours', 'Tours gagne.', 'Tours'],
    ['es', 'cucuta', 'Una Cúcuta y otra.', 'Cúcuta'],
    ['en', 'lincoln', 'Lincoln wakes up.', 'Lincoln'],
    ['de', 'goma', 'Goma fiel im Januar.', 'Goma'],
    ['ru', 'goma', 'Гома пала в январе.', 'Гома'],
    ['tr', 'hatay', 'Hatay yıkıldı.', 'Hatay'],
    ['az', 'dresden', 'Drezden dağıldı.', 'Drezden'],
    ['hy', 'dresden', 'Դրեզդեն ավերվեց։', 'Դրեզդեն'],
    ['he', 'dresden', 'דרזדן נחרבה.', 'דרזדן'],
    ['ar', 'goma', 'غوما مدينة.', 'غوما']
  ] as const)('is known in %s: %s in %s', (language, id, text, name) => {
    expect(found(language, text, [id])).toBe(`${name}=${id}`);
  });

  it('comes before its namesakes, and is no person for that', () => {
    expect(found('en', 'In San Antonio it rains.', ['san-antonio-chile'])).toBe('San Antonio=san-antonio-chile');
    expect(found('fr', 'Mme Tours et Michael Jordan.', ['tours', 'JO'])).toBe('');
  });
});
