import type { Token } from '#lib/text/tokens.ts';
import { cueFrom, isCueBefore, longestCueBefore } from './cues.ts';
import { keyOf, type Gazetteer, type Sense } from './gazetteer.ts';
import { personEnd } from './persons.ts';
import { matchFrom } from './senses.ts';
import type { Span } from './trie.ts';

/** A space, or a hyphen within a compound. */
const JOINED = /^[\s\u00a0\u202f\-‐‑]$/u;
const HYPHEN = /^[-‐‑]$/u;

/**
 * Whether an adjective is a language here: "parle russe", "Russian-speaking", "in French".
 *
 * @param lastTongue Index of the word after the last language, which others may follow: "parle russe, allemand et turc".
 */
export function isTongue(
  gazetteer: Gazetteer,
  words: readonly Token[],
  { from, to }: Span,
  lastTongue: number
): boolean {
  const { cues } = gazetteer;
  const next = words[to];
  const joined = next !== undefined && JOINED.test(next.gap);
  // "Auf russische Söldner": German nouns have a capital, its languages too, its adjectives have none.
  if (joined && next.capital && words[from]?.capital === false) return false;
  if (isCueBefore(cues.tongueBefore, words, from)) return true;
  if (joined && cueFrom(cues.tongueAfter, words, to) > 0) return true;
  const noun = joined && !next.capital && !isFunctionWord(gazetteer, next);
  if (!noun && isCueBefore(cues.tongueAlone, words, from)) return true;
  if (endsTongues(gazetteer, words, from)) return true;
  return lastTongue >= 0 && from - lastTongue <= LISTED && isListed(gazetteer, words.slice(lastTongue, from + 1));
}

/** Whether an adjective ends a list of languages, some of them no country's: "fluent in Arabic and Turkish". */
function endsTongues({ cues }: Gazetteer, words: readonly Token[], from: number): boolean {
  let at = from;
  for (let items = 0; items < LISTED && at > 0; items++) {
    if (/^,\s$/u.test(words[at]?.gap ?? '')) at--;
    else if (cues.and.written.has(words[at - 1]?.text ?? '')) at -= 2;
    else break;
    const count = longestCueBefore(cues.tongueBefore, words, at);
    // "En Inde, Chinois et Russes" is no list of languages.
    if (count > 1 || (count === 1 && !cues.locatives.keys.has(words[at - 1]?.folded ?? ''))) return true;
  }
  return false;
}

/** Words further than this are no longer in one list. */
const LISTED = 4;

/** Whether words go on with a list: ", allemand", "et un peu de turc". */
function isListed({ cues }: Gazetteer, words: readonly Token[]): boolean {
  const [first] = words;
  if (first === undefined || words.length > LISTED + 1) return false;
  const whole = words.every(({ gap }, i) => (i === 0 ? /^,?\s$/u : JOINED).test(gap));
  return whole && (first.gap.startsWith(',') || cues.and.written.has(first.text));
}

const isFunctionWord = ({ cues }: Gazetteer, { text }: Token): boolean =>
  cues.locatives.written.has(text) || cues.governments.written.has(text) || cues.and.written.has(text);

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
  return count === 0 || itself === true ? 0 : skipped + count;
}

/** The index after a person's name that a place's name is in, or that is somebody's whom the text names elsewhere; null where it is none's. */
export function endOfPerson(
  gazetteer: Gazetteer,
  { role }: Sense,
  words: readonly Token[],
  span: Span,
  surnames: ReadonlySet<string>
): number | null {
  const { from, to } = span;
  const end = personEnd(gazetteer, words, span, role);
  if (end !== null) return end;
  const surname = to - from === 1 && surnames.has(words[from]?.folded ?? '');
  return surname && !isCueBefore(gazetteer.cues.locatives, words, from) ? to : null;
}

/** Whether a place's name is a part of a thing's or an organisation's: "rue de Londres", "Minsk Group", Paris-Saclay. */
export function isOwned(
  gazetteer: Gazetteer,
  { entry, role }: Sense,
  words: readonly Token[],
  { from, to }: Span
): boolean {
  if (role === 'demonym') return false;
  const { ownedBefore, ownedAfter } = gazetteer.cues;
  if (isCueBefore(ownedBefore, words, from)) return true;
  const next = words[to];
  const joined = next !== undefined && JOINED.test(next.gap) && cueFrom(ownedAfter, words, to) > 0;
  if (joined && (next.capital || ownedAfter.written.has(next.text))) return true;
  if (entry.kind !== 'place') return false;
  if (isCompound(gazetteer, words, from, from - 1)) return true;
  // The third of Bakou-Tbilissi-Ceyhan may be a place that the atlas lacks.
  return !HYPHEN.test(words[from]?.gap ?? '') && isCompound(gazetteer, words, to, to);
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
