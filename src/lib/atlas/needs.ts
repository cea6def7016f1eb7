import { fold } from '#lib/text/fold.ts';
import { tokens } from '#lib/text/tokens.ts';
import type { GazetteerTables } from './gazetteer-tables.ts';

/** What a name needs that is also a word, or that few know: one of some words before it, or something written onto it. */
export interface Need {
  /** Folded. */
  readonly before: ReadonlySet<string>;
  /** A case ending may do; a prefix, or an apostrophe and a case, always does in a name that is also a word. */
  readonly onto: 'nothing' | 'prefix' | 'ending';
  /** A town that few know, and no word: what stands around it may tell of it, too. */
  readonly town: boolean;
  /** Its article is in the word before it, and a capital behind it makes another name of it: "du Cap", "du Cap Horn". */
  readonly contracted?: true;
}

/** A name that is no place’s but where the story shows it. */
export const NEVER: Need = { before: new Set(), onto: 'nothing', town: false };

export const wordNeed = (words: readonly string[]): Need =>
  words.length === 0 ? NEVER : { before: new Set(words.map(fold)), onto: 'prefix', town: false };

/** What the name of a lesser town needs: a language that writes its cases onto names has no words for where. */
export function townNeed({ cues: { towns, locatives } }: GazetteerTables): Need {
  const words = towns.length > 0 ? towns : locatives;
  const before = new Set(words.map((phrase) => tokens(phrase).at(-1)?.folded ?? ''));
  return { before, onto: words.length > 0 ? 'nothing' : 'ending', town: true };
}

/** In a script without capitals, the name of a town with fewer letters than this is a common word too often to be sought. */
const SHORTEST_UNCASED = 5;

export const isWord = (name: string): boolean => name.length < SHORTEST_UNCASED && !/[\s\p{Lu}]/u.test(name);
