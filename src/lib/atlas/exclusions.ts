import type { Token } from '#lib/text/tokens.ts';
import { cueFrom, isCueBefore } from './cues.ts';
import { keyOf, type Gazetteer, type Meaning, type Sense } from './gazetteer.ts';
import { personEnd } from './persons.ts';
import type { Match } from './trie.ts';

type Span = Pick<Match<Meaning>, 'from' | 'to'>;

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
  if (isCueBefore(cues.tongueBefore, words, from)) return true;
  const next = words[to];
  const joined = next !== undefined && JOINED.test(next.gap);
  if (joined && cueFrom(cues.tongueAfter, words, to) > 0) return true;
  const noun = joined && !HYPHEN.test(next.gap) && !next.capital && !isFunctionWord(gazetteer, next);
  if (!noun && isCueBefore(cues.tongueAlone, words, from)) return true;
  return lastTongue >= 0 && isListed(gazetteer, words.slice(lastTongue, from + 1));
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

/** How many words after a name say that it is a namesake's in a state or province: "Moscow, Idaho". */
export function wordsElsewhere(
  { cues, named }: Gazetteer,
  { entry, role }: Sense,
  words: readonly Token[],
  to: number
): number {
  if (role !== 'name' || !/^(?:,\s|\s\()$/u.test(words[to]?.gap ?? '')) return 0;
  const count = cueFrom(cues.elsewhere, words, to);
  const state = named.get(keyOf(words.slice(to, to + count)));
  return state?.some(({ id }) => id === entry.country) ? 0 : count;
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
  return (
    entry.kind === 'place' && (isCompound(gazetteer, words[from], words[from - 1]) || isCompound(gazetteer, next, next))
  );
}

/** Whether a hyphen joins a town's name to a capitalised word that is no place: Paris-Saclay, but not Moscou-Téhéran. */
function isCompound({ named, cues }: Gazetteer, joined: Token | undefined, other: Token | undefined): boolean {
  if (joined === undefined || other === undefined || !HYPHEN.test(joined.gap)) return false;
  return other.capital && !named.has(other.folded) && !cues.compass.keys.has(other.folded);
}
