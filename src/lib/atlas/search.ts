import { memo } from '#lib/core/memo.ts';
import { distance } from '#lib/text/distance.ts';
import { fold } from '#lib/text/fold.ts';
import { baseOf, type Language } from '#lib/text/language.ts';
import type { RegionId } from './region.ts';

/** A region and all that it is found by. */
export interface Searched {
  readonly id: RegionId;
  /** Its own, in every language. */
  readonly names: readonly string[];
  /** Those of its capital. */
  readonly towns: readonly string[];
  /** Of ISO 3166-1: `UA`, `UKR`. */
  readonly codes: readonly string[];
  /** What it is shortened to, by language: "R.-U.". */
  readonly short: Readonly<Record<Language, readonly string[]>>;
  /** How many live in its towns, as a power of two: of two that answer as well, the better known comes first. */
  readonly fame: number;
}

export interface Found {
  readonly id: RegionId;
  /** The name that was found. */
  readonly name: string;
}

/**
 * How well a name answers, best first: it is an abbreviation in the reader's language, and is the query; it is the query; it is a code or another language's abbreviation, and is the query; it
 * begins with it; has a word that does; has it inside; or it or a word of it is a letter away.
 */
const RANKS = ['short', 'exact', 'code', 'prefix', 'word', 'inside', 'typo'] as const;
type Rank = (typeof RANKS)[number];

/** Names of a capital answer after those of regions that do so as well. */
const OF_CAPITAL = 0.5;
/** From this length on, a word may be a letter away from a name: shorter ones would find everything. */
const TYPO_FROM = 4;
/** From this length on, a query may stand anywhere in a name. */
const INSIDE_FROM = 3;

interface Key {
  readonly name: string;
  /** As it is compared. */
  readonly key: string;
  /** Of that, each word. */
  readonly words: readonly string[];
  readonly kind: 'name' | 'town' | 'short' | 'code';
  /** Null for every language. */
  readonly lang: Language | null;
}

/**
 * Regions by any of their names, codes and abbreviations: case and diacritics do not count, nor points and spaces in an
 * abbreviation, and one letter may be wrong. Best first.
 * @param language of the reader, whose abbreviations are names: "RU" is the United Kingdom to a French one, and then Russia
 */
export function search(query: string, all: readonly Searched[], language: Language, limit = 8): Found[] {
  const sought = fold(query.trim());
  if (sought === '') return [];
  const code = codeKey(query);
  const own = baseOf(language);
  const found = all.flatMap((one) => {
    const [best] = keysOf(one)
      .flatMap(({ name, key, words, kind, lang }) => {
        const rank =
          kind === 'name' || kind === 'town' ? rankOf(sought, key, words) : rankOfShort(code, key, lang === own);
        return rank === null ? [] : [{ name, rank: RANKS.indexOf(rank) + (kind === 'town' ? OF_CAPITAL : 0) }];
      })
      .sort((a, b) => a.rank - b.rank);
    return best ? [{ id: one.id, fame: one.fame, ...best }] : [];
  });
  found.sort((a, b) => a.rank - b.rank || b.fame - a.fame || a.name.length - b.name.length || (a.id < b.id ? -1 : 1));
  return found.slice(0, limit).map(({ id, name }) => ({ id, name }));
}

const keysOf = memo((one: Searched): readonly Key[] => {
  const named = (name: string, kind: 'name' | 'town'): Key => {
    const key = fold(name);
    return { name, key, words: key.split(/[\s'-]+/u), kind, lang: null };
  };
  const short = (name: string, kind: 'code' | 'short', lang: Language | null): Key => ({
    name,
    key: codeKey(name),
    words: [],
    kind,
    lang
  });
  return [
    ...one.names.map((name) => named(name, 'name')),
    ...one.towns.map((name) => named(name, 'town')),
    ...one.codes.map((name) => short(name, 'code', null)),
    ...Object.entries(one.short).flatMap(([lang, all]) => all.map((name) => short(name, 'short', lang)))
  ];
});

/** An abbreviation as it is compared: "R.-U." is ru, "EE. UU." eeuu. */
const codeKey = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]/gu, '');

/** Two letters begin too many abbreviations. */
const SHORT_PREFIX_FROM = 3;

function rankOfShort(sought: string, short: string, own: boolean): Rank | null {
  if (short === sought) return own ? 'short' : 'code';
  return own && sought.length >= SHORT_PREFIX_FROM && short.startsWith(sought) ? 'prefix' : null;
}

function rankOf(sought: string, name: string, words: readonly string[]): Rank | null {
  if (name === sought) return 'exact';
  if (name.startsWith(sought)) return 'prefix';
  if (words.some((word) => word.startsWith(sought))) return 'word';
  if (sought.length >= INSIDE_FROM && name.includes(sought)) return 'inside';
  if (sought.length < TYPO_FROM) return null;
  // A query that is still being typed may have its wrong letter too.
  const near = (one: string) =>
    mayBeNear(sought, one) && (distance(sought, one, 1) <= 1 || distance(sought, one.slice(0, sought.length), 1) <= 1);
  return near(name) || words.some(near) ? 'typo' : null;
}

/** Whether two words can be a letter apart, by their first two: most are not, and to compare all of both takes a while. */
const mayBeNear = (one: string, other: string): boolean =>
  one[0] === other[0] || one[1] === other[1] || one[0] === other[1] || one[1] === other[0];
