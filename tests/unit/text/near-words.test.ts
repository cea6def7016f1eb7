import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distance } from '#lib/text/distance.ts';
import { fold } from '#lib/text/fold.ts';
import { makeNearWords, nearest, nearestOf } from '#lib/text/near-words.ts';

const anyWord = fc.string({
  unit: fc.constantFrom('a', 'b', 'e', 'é', 'o', 's', ' ', '-'),
  minLength: 0,
  maxLength: 9
});

/** Every word compared with every other. */
function comparingAll(word: string, candidates: readonly string[], limit: number): string[] {
  const sought = fold(word);
  const most = Math.max(1, Math.floor(sought.length / 3));
  return [...new Set(candidates)]
    .map((candidate) => {
      const begins = sought.length >= 3 && fold(candidate).startsWith(sought);
      return { candidate, cost: Math.min(distance(sought, fold(candidate)), begins ? most : Infinity) };
    })
    .filter(({ cost }) => sought !== '' && cost <= most)
    .toSorted((a, b) => a.cost - b.cost)
    .slice(0, limit)
    .map(({ candidate }) => candidate);
}

describe('nearestOf', () => {
  it('gives what a comparison with every word gives', () => {
    fc.assert(
      fc.property(
        fc.array(anyWord, { maxLength: 40 }),
        anyWord,
        fc.integer({ min: 1, max: 6 }),
        (words, word, limit) => {
          expect(nearestOf(makeNearWords(words), word, limit)).toEqual(comparingAll(word, words, limit));
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

describe('nearest', () => {
  const fields = ['id', 'view', 'highlight', 'mark', 'route', 'layers', 'date', 'travel', 'alt'];
  it.each([
    ['higlight', ['highlight']],
    ['layer', ['layers']],
    ['Mark', ['mark']],
    ['veiw', ['view']],
    ['publisher', []],
    ['', []]
  ])('of %s', (word, expected) => expect(nearest(word, fields)).toEqual(expected));

  it('ignores diacritics, and finds what a word begins', () => {
    const names = ['Arménie', 'Azerbaïdjan', 'Iran', 'Irak', 'Azerbaïdjan'];
    expect(nearest('Azerbaijan', names)).toEqual(['Azerbaïdjan']);
    expect(nearest('Azer', names)).toEqual(['Azerbaïdjan']);
    expect(nearest('Iram', names)).toEqual(['Iran', 'Irak']);
    expect(nearest('Iram', names, 1)).toEqual(['Iran']);
  });
});
