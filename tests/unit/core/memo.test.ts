import { describe, expect, it } from 'vitest';
import { memo } from '#lib/core/memo.ts';

describe('a memo', () => {
  it('works a value out once for each object', () => {
    const asked: object[] = [];
    const size = memo((list: readonly number[]) => (asked.push(list), list.length));
    const [one, other] = [
      [1, 2],
      [1, 2]
    ];
    expect([size(one), size(one), size(other)]).toEqual([2, 2, 2]);
    expect(asked).toEqual([one, other]);
  });

  it.each([undefined, null, 0, ''])('knows that %s was worked out', (value) => {
    let times = 0;
    const same = memo((_: object) => (times++, value));
    const key = {};
    expect([same(key), same(key), times]).toEqual([value, value, 1]);
  });

  it('is tried again where it threw', () => {
    let times = 0;
    const late = memo((_: object) => {
      if (times++ === 0) throw new Error('not yet');
      return times;
    });
    const key = {};
    expect(() => late(key)).toThrow('not yet');
    expect([late(key), late(key)]).toEqual([2, 2]);
  });

  it('of two objects gives each pair its own', () => {
    const pair = memo((a: { n: number }) => memo((b: { n: number }) => ({ sum: a.n + b.n })));
    const [x, y, z] = [{ n: 1 }, { n: 2 }, { n: 3 }];
    expect(pair(x)(y)).toBe(pair(x)(y));
    expect([pair(x)(y).sum, pair(x)(z).sum, pair(z)(y).sum]).toEqual([3, 4, 5]);
  });
});
