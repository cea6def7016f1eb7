import { describe, expect, it } from 'vitest';
import { search, type Searched } from '#lib/atlas/search.ts';
import { readAtlas } from '#lib/server/atlas.ts';
import { searchedNames } from '#lib/server/search-names.ts';

const one = (id: string, names: string[], rest: Partial<Searched> = {}): Searched => ({
  id,
  names,
  towns: [],
  codes: [],
  short: {},
  fame: 0,
  ...rest
});

const all: Searched[] = [
  one('AZ', ['Azerbaijan', 'Azerbaïdjan', 'Azərbaycan', 'Ադրբեջան', 'أذربيجان'], { towns: ['Baku', 'Bakı'] }),
  one('AM', ['Armenia', 'Arménie', 'Հայաստան', 'ارمینیا']),
  one('nagorno-karabakh', ['Nagorno-Karabakh', 'Haut-Karabakh', 'Dağlıq Qarabağ']),
  one('NE', ['Niger']),
  one('NG', ['Nigeria', 'Nigéria']),
  one('TR', ['Turkey', 'Türkiye', 'Turquie', 'تركيا']),
  one('MS', ['Bakunia'])
];
const ids = (query: string) => search(query, all, 'en').map(({ id }) => id);

describe('search', () => {
  it.each([
    ['azerbaidjan', 'AZ'],
    ['AZERBAYCAN', 'AZ'],
    ['Ադրբեջան', 'AZ'],
    ['اذربيجان', 'AZ'],
    ['karabakh', 'nagorno-karabakh'],
    ['turkiye', 'TR'],
    // One letter wrong, lacking, too many, or swapped with its neighbour.
    ['azerbaijam', 'AZ'],
    ['armenie', 'AM'],
    ['armnia', 'AM'],
    ['turqquie', 'TR'],
    ['amrenia', 'AM'],
    ['karabah', 'nagorno-karabakh'],
    // Within a word.
    ['arabağ', 'nagorno-karabakh'],
    ['rbayc', 'AZ']
  ])('finds %s', (query, id) => expect(ids(query)[0]).toBe(id));

  it('puts the whole name before what begins with it', () => expect(ids('niger')).toEqual(['NE', 'NG']));

  it('puts a region’s own name before that of a capital', () => expect(ids('bak').slice(0, 2)).toEqual(['MS', 'AZ']));

  it('says which name was found', () => expect(search('dagliq', all, 'en')[0]?.name).toBe('Dağlıq Qarabağ'));

  it.each(['', '   ', 'zzz', 'xyzzy', 'bqx', '.'])('finds nothing for “%s”', (query) => expect(ids(query)).toEqual([]));

  it('holds to its limit', () => expect(search('n', all, 'en', 2)).toHaveLength(2));
});

describe('search of the atlas', () => {
  const atlas = searchedNames(readAtlas());
  const first = (query: string, language = 'en') => search(query, atlas, language)[0]?.id;

  it.each([
    ['UK', 'GB'],
    ['u.k.', 'GB'],
    ['GB', 'GB'],
    ['USA', 'US'],
    ['us', 'US'],
    ['UAE', 'AE'],
    ['DRC', 'CD'],
    ['CAR', 'CF'],
    ['KSA', 'SA'],
    ['PRC', 'CN'],
    ['DPRK', 'KP'],
    ['ROK', 'KR'],
    ['BiH', 'BA'],
    ['PNG', 'PG'],
    ['UA', 'UA'],
    ['UKR', 'UA'],
    ['ukr', 'UA'],
    ['XK', 'XK'],
    ['burma', 'MM'],
    ['holland', 'NL']
  ])('finds %s', (query, id) => expect(first(query)).toBe(id));

  it.each([
    ['fr', 'R.-U.', 'GB'],
    ['fr', 'RU', 'GB'],
    ['fr', 'É.-U.', 'US'],
    ['fr', 'RDC', 'CD'],
    ['fr', 'RCA', 'CF'],
    ['fr', 'EAU', 'AE'],
    ['es', 'EE. UU.', 'US'],
    ['es', 'EEUU', 'US'],
    ['es', 'EAU', 'AE'],
    ['de', 'VAE', 'AE'],
    ['ru', 'США', 'US'],
    ['ru', 'ОАЭ', 'AE'],
    ['ru', 'КНДР', 'KP'],
    ['tr', 'ABD', 'US'],
    ['tr', 'KKTC', 'northern-cyprus'],
    ['az', 'ABŞ', 'US'],
    ['hy', 'ԱՄՆ', 'US'],
    ['he', 'ארה"ב', 'US'],
    // In a language that does not write it so, an abbreviation of another is a code.
    ['en', 'RDC', 'CD'],
    ['en', 'США', 'US'],
    ['en', 'RU', 'RU'],
    ['de', 'RU', 'RU'],
    ['fr-FR', 'RU', 'GB']
  ])('in %s finds %s', (language, query, id) => expect(first(query, language)).toBe(id));

  it('also has what a code is elsewhere', () => {
    const found = search('RU', atlas, 'fr').map(({ id }) => id);
    expect(found.slice(0, 2)).toEqual(['GB', 'RU']);
    expect(search('UK', atlas, 'en').map(({ id }) => id)).toContain('UA');
  });

  it('finds every country by both of its codes, before what begins with them', () => {
    for (const { id, codes } of atlas) {
      for (const code of codes)
        expect(
          search(code, atlas, 'xx', 4).map((found) => found.id),
          code
        ).toContain(id);
    }
    expect(atlas.filter(({ codes }) => codes.length === 2).length).toBeGreaterThan(190);
  });

  it('of two that begin alike the better known comes first', () => {
    expect(first('ind')).toBe('IN');
    expect(first('uni')).toBe('US');
    expect(first('con')).toBe('CD');
  });
});
