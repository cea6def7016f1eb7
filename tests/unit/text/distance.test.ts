import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distance } from '#lib/text/distance.ts';

describe('distance', () => {
  it.each([
    ['kitten', 'sitting', 3],
    ['highlight', 'higlight', 1],
    ['mark', 'makr', 1],
    ['', 'abc', 3],
    ['ca', 'abc', 3]
  ])('%s to %s is %i', (a, b, expected) => expect(distance(a, b)).toBe(expected));

  it('is symmetric, zero for equal words alone, and capped at limit + 1', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });
    fc.assert(
      fc.property(word, word, fc.nat(5), (a, b, limit) => {
        const full = distance(a, b);
        expect(distance(b, a)).toBe(full);
        expect(full === 0).toBe(a === b);
        expect(distance(a, b, limit)).toBe(Math.min(full, limit + 1));
      })
    );
  });
});
