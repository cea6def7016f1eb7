import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatMistake } from '#lib/atlas/tables/table.ts';
import { readAtlas } from '#lib/server/atlas.ts';
import { checkNames } from '#lib/server/check-names.ts';
import { ATLAS_LANGUAGES } from '#lib/text/atlas-languages.ts';

it('are what the derivation wrote: the sums match', () => {
  const lines = readFileSync('src/atlas/names/SHA256SUMS', 'utf8').trim().split('\n');
  expect(lines.length).toBe(5 + ATLAS_LANGUAGES.length);
  for (const line of lines) {
    const [sum, path] = line.split('  ');
    const found = createHash('sha256')
      .update(readFileSync(`src/atlas/names/${path}`))
      .digest('hex');
    expect(found, path).toBe(sum);
  }
});

it('come from tables without a mistake', () => {
  expect(checkNames(readAtlas()).map(formatMistake)).toEqual([]);
});

describe('every one is there', () => {
  const { regions, places } = readAtlas();

  it('of places: npm run atlas:names ran after the places changed', () => {
    const named = JSON.parse(readFileSync('src/atlas/names/places.json', 'utf8')) as Record<string, unknown>;
    expect([...places.keys()].filter((id) => !(id in named))).toEqual([]);
  });

  it.each(ATLAS_LANGUAGES)('of regions, in %s', (language) => {
    const nameless = [...regions.values()].filter(({ names }) => !names[language]?.trim());
    expect(nameless.map(({ id }) => id)).toEqual([]);
  });

  const SCRIPTS = { ar: 'Arabic', he: 'Hebrew', hy: 'Armenian', ru: 'Cyrillic' } as const;
  it.each(Object.entries(SCRIPTS))('of capitals, in the script of %s', (language, script) => {
    const written = new RegExp(`\\p{Script=${script}}`, 'u');
    const capitals = [...places.values()].filter(
      ({ capital, country }) => capital && regions.get(country ?? '')?.kind === 'country'
    );
    const latin = capitals.filter(({ names }) => !written.test(names[language] ?? ''));
    expect(latin.map(({ id }) => id)).toEqual([]);
  });
});

const SCRIPT_OF: Readonly<Record<string, string>> = { ar: 'Arabic', he: 'Hebrew', hy: 'Armenian', ru: 'Cyrillic' };

it.each(ATLAS_LANGUAGES)('are in one script, and without an aside: %s', (language) => {
  const { regions, places } = readAtlas();
  const other = new RegExp(
    `(?!\\p{Script=${SCRIPT_OF[language] ?? 'Latin'}}|\\p{Script=Common})\\p{L}|[\\u200e\\u200f،;]`,
    'u'
  );
  const names = [...regions.values(), ...places.values()].map((named) => named.names[language] ?? '');
  expect(names.filter((name) => other.test(name))).toEqual([]);
});

describe('are those of newspapers', () => {
  const { regions, places } = readAtlas();
  it.each([
    ['AZ', 'fr', 'Azerbaïdjan'],
    ['TR', 'fr', 'Turquie'],
    ['TR', 'tr', 'Türkiye'],
    ['PS', 'en', 'Palestine'],
    ['HK', 'fr', 'Hong Kong'],
    ['MM', 'fr', 'Birmanie'],
    ['nagorno-karabakh', 'fr', 'Haut-Karabakh'],
    ['nagorno-karabakh', 'az', 'Dağlıq Qarabağ'],
    ['nagorno-karabakh', 'hy', 'Լեռնային Ղարաբաղ'],
    ['middle-east', 'fr', 'Moyen-Orient']
  ])('%s in %s', (id, language, name) => expect(regions.get(id)?.names[language]).toBe(name));

  it.each([
    ['baku', 'fr', 'Bakou'],
    ['baku', 'he', 'באקו'],
    ['jerusalem', 'ar', 'القدس'],
    ['yerevan', 'hy', 'Երևան'],
    ['stepanakert', 'fr', 'Stepanakert / Khankendi'],
    ['stepanakert', 'he', 'סטפנקרט / חנקנדי'],
    ['stepanakert', 'az', 'Xankəndi'],
    ['stepanakert', 'hy', 'Ստեփանակերտ'],
    ['stepanakert', 'en', 'Stepanakert / Khankendi'],
    ['stepanakert', 'ru', 'Степанакерт / Ханкенди'],
    ['derry', 'en', 'Derry / Londonderry'],
    ['istanbul', 'he', 'איסטנבול'],
    ['geneva', 'he', 'ז׳נבה'],
    ['kyiv', 'fr', 'Kiev'],
    ['paris', 'ru', 'Париж']
  ])('%s in %s', (id, language, name) => expect(places.get(id)?.names[language]).toBe(name));
});

describe('towns are named as newspapers do, not as a register of places', () => {
  const places = [...readAtlas().places.values()];

  it('without vowel marks, which nobody writes in Arabic', () => {
    expect(
      places.map(({ names }) => names['ar'] ?? '').filter((name) => /[\u064b-\u0650\u0652\u0670]/.test(name))
    ).toEqual([]);
  });

  // The province around a town has its name, and a word before it.
  const PROVINCES: Readonly<Record<string, RegExp>> = {
    ar: /^(ولاية|محافظة|شعبية|إمارة|مقاطعة|إقليم|قضاء|مديرية) /u,
    he: /^(מחוז|נפת) /u,
    hy: / (մարզ|շրջան)$/u,
    ru: / (область|район)$/u,
    fr: /^(District|Province|Département) d/u,
    en: / (Province|District)$/u,
    es: /^(Provincia|Distrito|Departamento) de /u,
    tr: / (Bölgesi|ili|vilayeti)$/u
  };
  it.each(Object.entries(PROVINCES))('and not as their province: %s', (language, province) => {
    const named = places.filter(({ names }) => province.test(names[language] ?? ''));
    expect(named.map(({ id }) => id)).toEqual([]);
  });

  it('with their article, as a text has them', () => {
    const [own, article] = [
      ['AE', 'DZ', 'EG', 'IQ', 'JO', 'KW', 'LY', 'SA', 'SY'],
      /^(al|ar|as|ash|ath|az|an|ad|at|el)-/
    ];
    const bare = places.filter(
      ({ id, country, names }) =>
        country !== null && own.includes(country) && article.test(id) && names['ar'] && !names['ar'].startsWith('ال')
    );
    // Salamiyah is written without one.
    expect(bare.map(({ id }) => id)).toEqual(['as-salamiyah']);
    const others = {
      suez: 'السويس',
      ismailia: 'الإسماعيلية',
      latakia: 'اللاذقية',
      zarqa: 'الزرقاء',
      sharjah: 'الشارقة',
      djelfa: 'الجلفة'
    };
    const { places: all } = readAtlas();
    for (const [id, name] of Object.entries(others)) expect(all.get(id)?.names['ar']).toBe(name);
  });
});
