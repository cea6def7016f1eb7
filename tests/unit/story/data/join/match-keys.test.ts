import { describe, expect, it } from 'vitest';
import { keysOf, matchKeys } from '#lib/story/data/join/match-keys.ts';

const matched = (features: readonly unknown[], rows: readonly unknown[]) => {
  const { rowOf, mended } = matchKeys(keysOf(features), keysOf(rows));
  return { joined: features.map((_, at) => (rowOf.has(at) ? rows[rowOf.get(at)!] : null)), mended };
};

describe('rows and features', () => {
  it('have one code with and without the zeros before it, and the mended are told', () => {
    expect(matched(['01', '02', '2A', '13', '971'], ['1', '2', '2A', '13', '971'])).toEqual({
      joined: ['1', '2', '2A', '13', '971'],
      mended: [
        [0, '01'],
        [1, '02']
      ]
    });
  });

  it('have one code as text, as a number and with a fraction of nothing', () => {
    expect(matched([1, 2, 13], ['01', '2', '13']).joined).toEqual(['01', '2', '13']);
    expect(matched([1, 2, 971], ['1.0', '2.0', '971.00']).joined).toEqual(['1.0', '2.0', '971.00']);
    expect(matched([1, 2, 6], ['2A', '1.5', '1e0']).joined).toEqual([null, null, null]);
  });

  it('are not joined where a code without its zeros is that of another', () => {
    expect(matched(['1', '01', '13'], ['01', '001']).joined).toEqual([null, '01', null]);
    expect(matched(['01'], ['1', '001']).joined).toEqual([null]);
  });

  it('have one name whatever its case, accents and hyphens, and no name that is only near', () => {
    expect(matched(['Ille-et-Vilaine', 'Ain', 'Aisne'], ['ille et vilaine', 'AIN', 'Aisnes']).joined).toEqual([
      'ille et vilaine',
      'AIN',
      null
    ]);
  });

  it('are not joined by letters alone where signs tell codes apart', () => {
    expect(matched(['A+', 'A-', 'B'], ['A-', 'A+', 'B']).joined).toEqual(['A+', 'A-', 'B']);
    expect(matched(['A+', 'A-'], ['A', 'B+']).joined).toEqual([null, null]);
    expect(matched(['A+'], ['A-']).joined).toEqual([null]);
    expect(matched(['1.a', 'N-1'], ['1a', 'N1']).joined).toEqual([null, null]);
    // What has neither digits nor so few letters is a name.
    expect(matched(['Bouches-du-Rhône'], ['BOUCHES DU RHONE']).joined).toEqual(['BOUCHES DU RHONE']);
  });

  it('are joined several to one row, as islands are that have a feature each', () => {
    expect(matched(['a', 'a', 'b'], ['a', 'b']).joined).toEqual(['a', 'a', 'b']);
  });
});
