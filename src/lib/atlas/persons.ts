import type { Token } from '#lib/text/tokens.ts';
import { isCueBefore } from './cues.ts';
import type { Gazetteer, Meaning, Sense } from './gazetteer.ts';
import type { Match } from './trie.ts';

const SPACE = /^[\s\u00a0\u202f]+$/u;
const INITIAL = /^\p{Lu}\p{Ll}?$/u;
const INITIAL_GAP = /^\.[\s\u00a0]?$/u;
const CASED = /\p{Lu}/u;

/**
 * The index after a person's name that the words from `from` to `to`, a place's name, are in: "Michael Jordan", "Mme Paris",
 * "Israel Adesanya". Null where they are in none.
 */
export function personEnd(
  gazetteer: Gazetteer,
  text: readonly Token[],
  { from, to }: Pick<Match<Meaning>, 'from' | 'to'>,
  role: Sense['role']
): number | null {
  if (isSurname(gazetteer, text, from)) return to;
  // "German Chancellor" is no person's name, for all the Germáns.
  const firstName = role === 'name' && to - from === 1 && isFirstName(gazetteer, text, from);
  return firstName ? to + 1 : null;
}

/**
 * The words of a text that are surnames in it, folded: they are nobody else's name further on. Asked of the whole
 * story, it also knows those whom a paragraph names by their surname alone.
 */
export function surnamesIn(gazetteer: Gazetteer, text: readonly Token[]): ReadonlySet<string> {
  const found = new Set<string>();
  text.forEach((word, at) => {
    if (isSurname(gazetteer, text, at)) found.add(word.folded);
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
  return isGivenName(gazetteer, before) && !isPlaceWord(gazetteer, before);
}

function isFirstName(gazetteer: Gazetteer, text: readonly Token[], at: number): boolean {
  const word = text[at];
  const next = text[at + 1];
  if (word === undefined || next === undefined || !SPACE.test(next.gap) || !isGivenName(gazetteer, word)) return false;
  const surname = CASED.test(next.text[0] ?? '') && /\p{Ll}/u.test(next.text);
  return surname && !isPlaceWord(gazetteer, next) && !gazetteer.cues.notSurnames.keys.has(next.folded);
}

const isGivenName = ({ tables }: Gazetteer, { text, folded }: Token): boolean =>
  CASED.test(text[0] ?? '') && tables.firstNames.has(folded);

const isPlaceWord = ({ nameBases, demonymBases, openings }: Gazetteer, { folded }: Token): boolean =>
  [...nameBases(folded), ...demonymBases(folded)].some((base) => openings.has(base));
