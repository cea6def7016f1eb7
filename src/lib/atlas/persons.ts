import type { Token } from '#lib/text/tokens.ts';
import { isAbbreviation } from './abbreviation.ts';
import { isCueBefore } from './cues.ts';
import type { Gazetteer, Sense } from './gazetteer.ts';
import { matchFrom } from './match-from.ts';
import type { Span } from './trie.ts';

const SPACE = /^[\s\u00a0\u202f]+$/u;
const INITIAL = /^\p{Lu}\p{Ll}?$/u;
const INITIAL_GAP = /^\.[\s\u00a0]?$/u;
const CASED = /\p{Lu}/u;
const NAME = /^\p{Lu}.*\p{Ll}/u;

/**
 * The index after a person's name that the words from `from` to `to`, a place's name, are in: "Michael Jordan", "Mme Paris",
 * "Israel Adesanya". Null where they are in none.
 */
export function personEnd(
  gazetteer: Gazetteer,
  text: readonly Token[],
  { from, to }: Span,
  role: Sense['role']
): number | null {
  if (isSurname(gazetteer, text, from)) return to;
  // "German Chancellor" is no person's name, for all the Germáns.
  const firstName = role === 'name' && to - from === 1 && isFirstName(gazetteer, text, from);
  return firstName ? to + 1 : null;
}

/**
 * The words of a text that are surnames in it, folded, and where they first are: they are nobody else's name further on.
 * Asked of the whole story, it also knows those whom a paragraph names by their surname alone.
 */
export function surnamesIn(gazetteer: Gazetteer, text: readonly Token[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  text.forEach((word, at) => {
    if (!found.has(word.folded) && isSurname(gazetteer, text, at)) found.set(word.folded, word.start);
  });
  return found;
}

function isSurname(gazetteer: Gazetteer, text: readonly Token[], at: number): boolean {
  const word = text[at];
  const before = text[at - 1];
  if (word === undefined || before === undefined || !CASED.test(word.text[0] ?? '')) return false;
  if (INITIAL_GAP.test(word.gap)) return INITIAL.test(before.text) || isCueBefore(gazetteer.cues.titles, text, at);
  if (!SPACE.test(word.gap)) return false;
  if (isCueBefore(gazetteer.cues.titles, text, at)) return true;
  if (isGivenName(gazetteer, before) && !isPlace(gazetteer, before)) return !endsStop(gazetteer, text, at);
  return gazetteer.cues.surnames.keys.has(word.folded) && mayBeGivenName(gazetteer, text, at - 1);
}

/** Words in the longest phrase that names no place and ends in a first name: "Paris Saint-Germain". */
const STOP_LENGTH = 3;

/** Whether the words before one name no place, and so nobody whose surname it is. */
function endsStop(gazetteer: Gazetteer, text: readonly Token[], at: number): boolean {
  for (let from = Math.max(0, at - STOP_LENGTH); from < at - 1; from++) {
    const match = matchFrom(gazetteer, text, from);
    if (match?.to === at && match.values.includes(null)) return true;
  }
  return false;
}

/** Whether a word may be the first name of somebody whose surname follows: it has a capital that nothing else explains. */
function mayBeGivenName(gazetteer: Gazetteer, text: readonly Token[], at: number): boolean {
  const { cues } = gazetteer;
  const word = text[at];
  if (word === undefined || !NAME.test(word.text) || isPlaceWord(gazetteer, word)) return false;
  if (cues.notSurnames.keys.has(word.folded) || cues.notFirstNames.keys.has(word.folded)) return false;
  return !cues.notFirstNames.endings.some((ending) => word.folded.endsWith(ending));
}

function isFirstName(gazetteer: Gazetteer, text: readonly Token[], at: number): boolean {
  const word = text[at];
  const next = text[at + 1];
  if (word === undefined || next === undefined || !SPACE.test(next.gap) || !isGivenName(gazetteer, word)) return false;
  // "O’Keeffe"
  const last = text[at + 2]?.gap.length === 1 && next.text === 'O' ? text[at + 2] : next;
  const surname = last !== undefined && NAME.test(last.text);
  return surname && !isPlaceWord(gazetteer, next) && !gazetteer.cues.notSurnames.keys.has(next.folded);
}

const isGivenName = ({ tables }: Gazetteer, { text, folded }: Token): boolean =>
  CASED.test(text[0] ?? '') && !isAbbreviation(text) && tables.firstNames.has(folded);

/** Whether a word is the whole name of a region or capital: George Town says nothing of George. */
const isPlace = ({ nameBases, demonymBases, wholes }: Gazetteer, { folded }: Token): boolean =>
  [...nameBases(folded), ...demonymBases(folded)].some((base) => wholes.has(base));

/** Whether one begins with it. */
const isPlaceWord = ({ nameBases, demonymBases, openings }: Gazetteer, { folded }: Token): boolean =>
  [...nameBases(folded), ...demonymBases(folded)].some((base) => openings.has(base));
