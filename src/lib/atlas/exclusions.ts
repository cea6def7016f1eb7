import type { Token } from '#lib/text/tokens.ts';
import { cueFrom, isCueBefore, isFormOf } from './cues.ts';
import { keyOf, type Gazetteer, type Sense } from './gazetteer.ts';
import { matchFrom } from './match-from.ts';
import { personEnd } from './persons.ts';
import type { Span } from './trie.ts';

const SPACES = /^[\s\u00a0\u202f]+$/u;
/** A space, or a hyphen within a compound. */
const JOINED = /^[\s\u00a0\u202f\-‐‑]$/u;
const HYPHEN = /^[-‐‑]$/u;

/** A preposition, and an article where there is one. */
const wordsOfWhere = ({ cues }: Gazetteer, words: readonly Token[], at: number): number =>
  cues.articles.keys.has(words[at + 1]?.folded ?? '') ? 2 : 1;

/** How many words after a name say that it is a namesake's in a state or province: "Moscow, Idaho". */
export function wordsElsewhere(
  gazetteer: Gazetteer,
  { entry, role }: Sense,
  words: readonly Token[],
  to: number
): number {
  const { cues, named } = gazetteer;
  if (role !== 'name' || !/^(?:,\s|\s\()$/u.test(words[to]?.gap ?? '')) return 0;
  const direct = cueFrom(cues.elsewhere, words, to);
  // "Paris, dans le Texas", but not "Moscou, puis en Géorgie": what is written out may be a country as well.
  const skipped =
    direct === 0 && cues.locatives.written.has(words[to]?.text ?? '') ? wordsOfWhere(gazetteer, words, to) : 0;
  const count = skipped === 0 ? direct : cueFrom(cues.elsewhere, words, to + skipped);
  const state = named.get(keyOf(words.slice(to + skipped, to + skipped + count)));
  const itself = state?.some(({ id, kind }) => id === entry.country || (skipped > 0 && kind === 'region'));
  if (count === 0 || itself === true) return 0;
  const isCountry = state?.some(({ id, kind }) => kind === 'region' && id.length === 2) === true;
  return isCountry && isSubject(gazetteer, words, to + count) ? 0 : skipped + count;
}

/** Whether a state's name goes on as a country's does: "In Brussels, Georgia signed", "Georgia, Moldova and Ukraine". */
function isSubject(gazetteer: Gazetteer, words: readonly Token[], at: number): boolean {
  const next = words[at];
  if (next === undefined) return false;
  if (SPACES.test(next.gap)) {
    const { locatives, and } = gazetteer.cues;
    return !locatives.written.has(next.text) || and.written.has(next.text);
  }
  const listed = /^,\s$/u.test(next.gap) ? matchFrom(gazetteer, words, at) : null;
  return listed?.values.some((sense) => sense?.entry.kind === 'region') === true;
}

/** The index after a person's name that a place's name is in, or that is somebody's whom the text names elsewhere; null where it is none's. */
export function endOfPerson(
  gazetteer: Gazetteer,
  { role }: Sense,
  words: readonly Token[],
  span: Span,
  isKnownSurname: (word: Token) => boolean
): number | null {
  const { from, to } = span;
  const end = personEnd(gazetteer, words, span, role);
  if (end !== null) return end;
  const word = words[from];
  if (word === undefined || to - from > 1 || !isKnownSurname(word)) return null;
  const placed = isCueBefore(gazetteer.cues.locatives, words, from) || isBesidePlace(gazetteer, words, span);
  return placed ? null : to;
}

/** Whether an "and" joins a name to that of a country or capital: "Washington and Beijing", whoever else is called Washington. */
function isBesidePlace(gazetteer: Gazetteer, words: readonly Token[], { from, to }: Span): boolean {
  const { and } = gazetteer.cues;
  const isAnd = (at: number): boolean => and.written.has(words[at]?.text ?? '');
  const isKnown = (at: number): boolean =>
    matchFrom(gazetteer, words, at)?.values.some((sense) => sense?.role === 'name' && sense.needs === null) === true;
  return (isAnd(to) && isKnown(to + 1)) || (isAnd(from - 1) && isKnown(from - 2));
}

/** Whether a place's name is a part of a thing's or an organisation's: "rue de Londres", "Minsk Group", Paris-Saclay. */
export function isOwned(
  gazetteer: Gazetteer,
  { entry, role, first, needs }: Sense,
  words: readonly Token[],
  { from, to }: Span
): boolean {
  if (role === 'demonym') return isThing(gazetteer, words, { from, to });
  const { ownedBefore, ownedAfter, clubsBefore } = gazetteer.cues;
  // An agreement "בוושינגטון" was made there.
  const isPrefixed = words[from]?.folded.endsWith(first) === true && words[from].folded !== first;
  if (!isPrefixed && (isCueBefore(ownedBefore, words, from) || isPrefixedCue(gazetteer, words[from - 1]))) return true;
  const next = words[to];
  const joined = next !== undefined && JOINED.test(next.gap) && cueFrom(ownedAfter, words, to) > 0;
  if (joined && (next.capital || ownedAfter.written.has(next.text) || isFormOf(ownedAfter, next))) return true;
  if (entry.kind !== 'place') return false;
  if (needs?.contracted !== true && isCueBefore(clubsBefore, words, from)) return true;
  if (isCompound(gazetteer, words, from, from - 1)) return true;
  // The third of Bakou-Tbilissi-Ceyhan may be a place that the atlas lacks.
  return !HYPHEN.test(words[from]?.gap ?? '') && isCompound(gazetteer, words, to, to);
}

/** Whether what is written onto a word hides that it is one of those before a thing's name: "לריאל מדריד". */
function isPrefixedCue({ cues, tables }: Gazetteer, word: Token | undefined): boolean {
  return Object.keys(tables.names.prefixes).some(
    (prefix) => word?.folded.startsWith(prefix) === true && cues.ownedBefore.keys.has(word.folded.slice(prefix.length))
  );
}

/** Whether an adjective is a part of what a dish, a breed or a prize is called. */
function isThing({ cues }: Gazetteer, words: readonly Token[], { from, to }: Span): boolean {
  if (isCueBefore(cues.thingsBefore, words, from)) return true;
  const next = words[to];
  return next !== undefined && JOINED.test(next.gap) && cueFrom(cues.thingsAfter, words, to) > 0;
}

/** Whether a hyphen joins a town's name to a capitalised word that is no place: Paris-Saclay, but not Moscou-Téhéran. */
function isCompound(gazetteer: Gazetteer, words: readonly Token[], joined: number, other: number): boolean {
  const word = words[other];
  if (word === undefined || !HYPHEN.test(words[joined]?.gap ?? '')) return false;
  const { named, cues } = gazetteer;
  if (!word.capital || named.has(word.folded) || cues.compass.keys.has(word.folded)) return false;
  return other < joined || matchFrom(gazetteer, words, other) === null;
}

const OPENS = /[«“„‘"][\s\u00a0\u202f]?$/u;
const CLOSES = /^[,.!?…]?[\s\u00a0\u202f]?[»”“’"]/u;

/** Whether a name stands alone in quotation marks, as a film's or a ship's does; of what is contested they doubt the name alone. */
export const isTitle = ({ entry }: Sense, before: string, after: string): boolean =>
  !entry.contested && OPENS.test(before) && CLOSES.test(after);
