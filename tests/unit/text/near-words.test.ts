import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distance, nearest } from '#lib/text/distance.ts';
import { makeNearWords, nearestOf } from '#lib/text/near-words.ts';

const anyWord = fc.string({
  unit: fc.constantFrom('a', 'b', 'e', 'é', 'o', 's', ' ', '-'),
  minLength: 0,
  maxLength: 9
});

describe('nearestOf', () => {
  it('gives what nearest gives', () => {
    fc.assert(
      fc.property(
        fc.array(anyWord, { maxLength: 40 }),
        anyWord,
        fc.integer({ min: 1, max: 6 }),
        (words, word, limit) => {
          expect(nearestOf(makeNearWords(words), word, limit)).toEqual(nearest(word, words, limit));
        }
      ),
      { seed: 3, numRuns: 500 }
    );
  });

  it('compares few of many words', () => {
    const letters = 'abcdefghijklmnopqrstuvwxyz';
    const words = Array.from({ length: 20_000 }, (_, i) =>
      Array.from({ length: 4 + (i % 11) }, (_, j) => letters[(i * 7919 + j * j * 104_729 + i * j * 31) % 26]).join('')
    );
    let compared = 0;
    const found = nearestOf(makeNearWords(words), `${words[500]}x`, 5, (a, b, limit) => {
      compared++;
      return distance(a, b, limit);
    });
    expect(found).toContain(words[500]);
    expect(compared).toBeLessThan(words.length / 20);
  });
});
