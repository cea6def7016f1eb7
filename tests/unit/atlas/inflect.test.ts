import { describe, expect, it } from 'vitest';
import { makeBases } from '#lib/atlas/inflect.ts';

describe('makeBases', () => {
  const known = new Set(['россия', 'карабах', 'израильский', 'ישראל', 'الاردن']);

  it('undoes endings, those that replace others too', () => {
    const bases = makeBases({ endings: { ия: ['ии', 'ией'], '': ['а', 'ом'], ий: ['ого'] }, prefixes: {} }, known);
    expect(['россией', 'карабаха', 'карабах', 'израильского'].map(bases)).toEqual([
      ['россия'],
      ['карабах'],
      ['карабах'],
      ['израильский']
    ]);
    expect(bases('карабахского')).toEqual([]);
  });

  it('undoes what is written before a word, and puts back what that stands for', () => {
    const bases = makeBases({ endings: {}, prefixes: { ב: '', וב: '', لل: 'ال' } }, known);
    expect(['בישראל', 'ובישראל', 'للاردن'].map(bases)).toEqual([['ישראל'], ['ישראל'], ['الاردن']]);
    expect(bases('שישראל')).toEqual([]);
  });
});
