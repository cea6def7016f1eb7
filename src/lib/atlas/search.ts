import { distance } from '#lib/text/distance.ts';
import { fold } from '#lib/text/fold.ts';
import type { RegionId } from './region.ts';

/** A region and all the names that it is found by, in every language. */
export interface Searched {
  readonly id: RegionId;
  readonly names: readonly string[];
}

export interface Found {
  readonly id: RegionId;
  /** The name that was found. */
  readonly name: string;
}

/** How well a name answers, best first: it is the query, begins with it, has a word that does, or it or a word of it is a letter away. */
type Rank = 0 | 1 | 2 | 3;

/** From this length on, a word may be a letter away from a name: shorter ones would find everything. */
const TYPO_FROM = 4;

const folded = new WeakMap<Searched, readonly string[]>();

/** Regions by any of their names: case and diacritics do not count, and one letter may be wrong. Best first. */
export function search(query: string, all: readonly Searched[], limit = 8): Found[] {
  const sought = fold(query.trim());
  if (sought === '') return [];
  const found: (Found & { readonly rank: Rank })[] = [];
  for (const one of all) {
    let names = folded.get(one);
    if (!names) folded.set(one, (names = one.names.map(fold)));
    let best: (Found & { readonly rank: Rank }) | null = null;
    for (const [index, name] of names.entries()) {
      const rank = rankOf(sought, name);
      if (rank !== null && (best === null || rank < best.rank)) best = { id: one.id, name: one.names[index]!, rank };
    }
    if (best) found.push(best);
  }
  found.sort((a, b) => a.rank - b.rank || a.name.length - b.name.length || (a.id < b.id ? -1 : 1));
  return found.slice(0, limit).map(({ id, name }) => ({ id, name }));
}

function rankOf(sought: string, name: string): Rank | null {
  if (name === sought) return 0;
  if (name.startsWith(sought)) return 1;
  const words = name.split(/[\s'-]+/u);
  if (words.some((word) => word.startsWith(sought))) return 2;
  if (sought.length < TYPO_FROM) return null;
  // A query that is still being typed may have its wrong letter too.
  const near = (one: string) => distance(sought, one, 1) <= 1 || distance(sought, one.slice(0, sought.length), 1) <= 1;
  return near(name) || words.some(near) ? 3 : null;
}
