import { fold } from './fold.ts';

/**
 * How many letters have to be added, dropped, replaced or swapped with their neighbour to make one word of another
 * (optimal string alignment), or `limit + 1` where it takes more than `limit`.
 */
export function distance(a: string, b: string, limit = Infinity): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(cost);
      if (cost < least) least = cost;
    }
    if (least > limit) return limit + 1;
    beforeLast = last;
    last = row;
  }
  return Math.min(last[b.length] ?? 0, limit + 1);
}

/**
 * The candidates that a misspelt word may stand for, nearest first and otherwise in their own order. Case and diacritics do not count; a
 * third of the word's letters may differ (one letter at least), or the candidate begins with the word.
 */
export function nearest(word: string, candidates: Iterable<string>, limit = 5): string[] {
  const sought = fold(word);
  if (sought === '') return [];
  const most = Math.max(1, Math.floor(sought.length / 3));
  const found: { candidate: string; cost: number }[] = [];
  const seen = new Set<string>();
  for (const candidate of candidates) {
    if (seen.has(candidate)) continue;
    seen.add(candidate);
    const folded = fold(candidate);
    const prefix = sought.length >= 3 && folded.startsWith(sought);
    const cost = Math.min(distance(sought, folded, most), prefix ? most : Infinity);
    if (cost <= most) found.push({ candidate, cost });
  }
  found.sort((a, b) => a.cost - b.cost);
  return found.slice(0, limit).map(({ candidate }) => candidate);
}
