import type { Token } from '#lib/text/tokens.ts';
import { cueFrom, isFormOf } from './cues.ts';
import type { Gazetteer, Sense } from './gazetteer.ts';
import type { Need } from './needs.ts';
import { longestFrom, type Span } from './trie.ts';

const SPACE = /^[\s\u00a0\u202f]+$/u;
const APPOSED = /^(?:,\s|\s\()$/u;
const APOSTROPHE = /^['’]$/u;

/** Whether a name that is also a word, or a lesser town's, has beside it what it needs. */
export function hasNeeds(
  gazetteer: Gazetteer,
  { first, entry }: Sense,
  { before, onto, town, contracted }: Need,
  words: readonly Token[],
  { from, to }: Span
): boolean {
  const { cues, tables } = gazetteer;
  if (before.has(words[from - 1]?.folded ?? '')) return !contracted || !goesOn(words, to);
  const next = words[to];
  const behind = entry.kind === 'place' && (town || before.size > 0) && next !== undefined && SPACE.test(next.gap);
  if (behind && cueFrom(cues.townsAfter, words, to) > 0) return true;
  const last = words[from - 1];
  if (town && last !== undefined && isFormOf(cues.towns, last)) return true;
  // "Victoria, la capitale des Seychelles"
  if (APPOSED.test(words[to]?.gap ?? '') && cueFrom(cues.apposed, words, to) > 0) return true;
  const written = words[from]?.folded ?? '';
  if (town && tables.townPrefixes.some((prefix) => written === prefix + first)) return true;
  if (onto === 'nothing') return false;
  if (entry.kind === 'region' && isListed(gazetteer, words, to)) return true;
  if (written !== first && (onto === 'ending' || written.endsWith(first))) return true;
  // An apostrophe is a case in Turkish; in English it is anybody's: "Nancy’s".
  if (cues.locatives.keys.size > 0) return false;
  return APOSTROPHE.test(words[to]?.gap ?? '') || (onto === 'prefix' && isInflected(gazetteer, written, first));
}

/** Whether a case is written onto a name: "Malidə". */
const isInflected = ({ tables }: Gazetteer, written: string, first: string): boolean =>
  written.startsWith(first) && (tables.names.endings['']?.some((ending) => written === first + ending) ?? false);

/** Whether the name of a region follows with an "and" in one word: "ירדן ומצרים". */
function isListed({ cues, names, nameBases }: Gazetteer, words: readonly Token[], to: number): boolean {
  const next = words[to];
  if (next === undefined || !SPACE.test(next.gap)) return false;
  const values = longestFrom(names, nameBases, words, to)?.values ?? [];
  return values.some((sense) => {
    if (sense?.entry.kind !== 'region' || sense.needs !== null || !next.folded.endsWith(sense.first)) return false;
    return cues.and.keys.has(next.folded.slice(0, -sense.first.length));
  });
}

/** Whether a capital follows, with which the name is another: "la Grande Diomède". */
export function goesOn(words: readonly Token[], to: number): boolean {
  const next = words[to];
  return next !== undefined && SPACE.test(next.gap) && /^\p{Lu}/u.test(next.text);
}
