import { describe, expect, it } from 'vitest';
import { search, type Searched } from '#lib/atlas/search.ts';

const all: Searched[] = [
  { id: 'AZ', names: ['Azerbaijan', 'Azerbaïdjan', 'Azərbaycan', 'Ադրբեջան', 'أذربيجان', 'Baku', 'Bakı'] },
  { id: 'AM', names: ['Armenia', 'Arménie', 'Հայաստան', 'ارمینیا'] },
  { id: 'nagorno-karabakh', names: ['Nagorno-Karabakh', 'Haut-Karabakh', 'Dağlıq Qarabağ'] },
  { id: 'NE', names: ['Niger'] },
  { id: 'NG', names: ['Nigeria', 'Nigéria'] },
  { id: 'TR', names: ['Turkey', 'Türkiye', 'Turquie', 'تركيا'] }
];
const ids = (query: string) => search(query, all).map(({ id }) => id);

describe('search', () => {
  it.each([
    ['azerbaidjan', 'AZ'],
    ['AZERBAYCAN', 'AZ'],
    ['Ադրբեջան', 'AZ'],
    ['اذربيجان', 'AZ'],
    ['bak', 'AZ'],
    ['karabakh', 'nagorno-karabakh'],
    ['turkiye', 'TR'],
    // One letter wrong, lacking, too many, or swapped with its neighbour.
    ['azerbaijam', 'AZ'],
    ['armenie', 'AM'],
    ['armnia', 'AM'],
    ['turqquie', 'TR'],
    ['amrenia', 'AM'],
    ['karabah', 'nagorno-karabakh']
  ])('finds %s', (query, id) => expect(ids(query)[0]).toBe(id));

  it('puts the whole name before what begins with it', () => expect(ids('niger')).toEqual(['NE', 'NG']));

  it('says which name was found', () => expect(search('dagliq', all)[0]?.name).toBe('Dağlıq Qarabağ'));

  it.each(['', '   ', 'zzz', 'xyzzy', 'bqx'])('finds nothing for “%s”', (query) => expect(ids(query)).toEqual([]));

  it('holds to its limit', () => expect(search('n', all, 2)).toHaveLength(2));
});
