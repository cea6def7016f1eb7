import { distance } from './distance.ts';
import { fold } from './fold.ts';

interface Word {
  readonly candidate: string;
  readonly folded: string;
  /** Which letters it has, a bit each. */
  readonly letters: number;
  /** Its place among all. */
  readonly index: number;
}

/** Words that are looked through again and again: folded once, and by their length. */
export interface NearWords {
  readonly byLength: ReadonlyMap<number, readonly Word[]>;
  /** Sorted by what they begin with. */
  readonly sorted: readonly Word[];
}

export function makeNearWords(candidates: Iterable<string>): NearWords {
  const byLength = new Map<number, Word[]>();
  const sorted = [...new Set(candidates)].map((candidate, index): Word => {
    const folded = fold(candidate);
    return { candidate, folded, letters: lettersOf(folded), index };
  });
  for (const word of sorted) {
    const same = byLength.get(word.folded.length);
    if (same) same.push(word);
    else byLength.set(word.folded.length, [word]);
  }
  sorted.sort((a, b) => (a.folded < b.folded ? -1 : a.folded > b.folded ? 1 : a.index - b.index));
  return { byLength, sorted };
}

/**
 * The candidates that a misspelt word may stand for, nearest first and otherwise in their own order. Case and diacritics do not
 * count; a third of the word's letters may differ (one letter at least), or the candidate begins with the word. Only those that
 * have nearly as many letters, and nearly the same, are compared.
 *
 * @param compare letters of two words, as `distance` does
 */
export function nearestOf({ byLength, sorted }: NearWords, word: string, limit = 5, compare = distance): string[] {
  const sought = fold(word);
  if (sought === '') return [];
  const most = Math.max(1, Math.floor(sought.length / 3));
  const letters = lettersOf(sought);
  const costs = new Map<Word, number>();
  for (let length = sought.length - most; length <= sought.length + most; length++) {
    for (const one of byLength.get(length) ?? []) {
      // A letter that is added, dropped or replaced is one more or less on each side at most.
      if (bits(letters & ~one.letters) > most || bits(one.letters & ~letters) > most) continue;
      const cost = compare(sought, one.folded, most);
      if (cost <= most) costs.set(one, cost);
    }
  }
  if (sought.length >= 3) {
    for (let at = firstFrom(sorted, sought); sorted[at]?.folded.startsWith(sought); at++) {
      const one = sorted[at]!;
      costs.set(one, Math.min(costs.get(one) ?? most, most));
    }
  }
  return [...costs]
    .sort(([a, costOfA], [b, costOfB]) => costOfA - costOfB || a.index - b.index)
    .slice(0, limit)
    .map(([{ candidate }]) => candidate);
}

/** The same of words that are looked through once. */
export const nearest = (word: string, candidates: Iterable<string>, limit = 5): string[] =>
  nearestOf(makeNearWords(candidates), word, limit);

/** A bit for each letter, several letters to a bit where there are more than 31. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i++) letters |= 1 << (word.charCodeAt(i) % 31);
  return letters;
}

function bits(number: number): number {
  let count = 0;
  for (let rest = number; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** The first of sorted words that is not before another. */
function firstFrom(sorted: readonly Word[], sought: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]!.folded < sought) low = middle + 1;
    else high = middle;
  }
  return low;
}
