import type { Token } from '#lib/text/tokens.ts';
import { cueFrom, isCueBefore, longestCueBefore } from './cues.ts';
import type { Gazetteer, Sense } from './gazetteer.ts';
import { longestFrom, type Span } from './trie.ts';

const SPACES = /^[\s\u00a0\u202f]+$/u;
/** A space, or a hyphen within a compound. */
const JOINED = /^[\s\u00a0\u202f\-‐‑]$/u;

/**
 * Whether an adjective is a language here: "parle russe", "Russian-speaking", "in French".
 *
 * @param lastTongue Index of the word after the last language, which others may follow: "parle russe, allemand et turc".
 */
export function isTongue(
  gazetteer: Gazetteer,
  sense: Sense,
  words: readonly Token[],
  { from, to }: Span,
  lastTongue: number
): boolean {
  const { cues } = gazetteer;
  const next = words[to];
  const joined = next !== undefined && JOINED.test(next.gap);
  // "Auf russische Söldner": German nouns have a capital, its languages too, its adjectives have none.
  if (joined && next.capital && words[from]?.capital === false) return false;
  if (isTongueForm(gazetteer, sense, words[from])) return true;
  if (isCueBefore(cues.tongueBefore, words, from)) return true;
  // "يتحدث الوزير الإنجليزية"
  if (gazetteer.tables.tongueForms.length > 0 && isCueBefore(cues.tongueBefore, words, from - 1)) return true;
  if (joined && cueFrom(cues.tongueAfter, words, to) > 0) return true;
  const noun = joined && !isFunctionWord(gazetteer, next);
  if (!noun && isCueBefore(cues.tongueAlone, words, from)) return true;
  if (endsTongues(gazetteer, words, from)) return true;
  return lastTongue >= 0 && from - lastTongue <= LISTED && isListed(gazetteer, words.slice(lastTongue, from + 1));
}

/** Whether an adjective ends a list of languages, some of them no country's: "fluent in Arabic and Turkish". */
function endsTongues({ cues, names, nameBases }: Gazetteer, words: readonly Token[], from: number): boolean {
  let at = from;
  for (let items = 0; items < LISTED && at > 0; items++) {
    if (/^,\s$/u.test(words[at]?.gap ?? '')) at--;
    else if (cues.and.written.has(words[at - 1]?.text ?? '')) at -= 2;
    else break;
    if (longestFrom(names, nameBases, words, at) !== null) return false;
    const count = longestCueBefore(cues.tongueBefore, words, at);
    // "En Inde, Chinois et Russes" is no list of languages.
    if (count > 1 || (count === 1 && !cues.locatives.keys.has(words[at - 1]?.folded ?? ''))) return true;
  }
  return false;
}

/** Words further than this are no longer in one list. */
const LISTED = 4;

/** Whether words go on with a list: ", allemand", "et un peu de turc". */
function isListed({ cues, tables }: Gazetteer, words: readonly Token[]): boolean {
  const [first] = words;
  // An "and" that is written onto the next: "بالفرنسية والإنجليزية".
  if (words.length === 1 && tables.tongueForms.length > 0 && first !== undefined) {
    return SPACES.test(first.gap) && [...cues.and.written].some((and) => first.text.startsWith(and));
  }
  if (first === undefined || words.length > LISTED + 1) return false;
  const whole = words.every(({ gap }, i) => (i === 0 ? /^,?\s$/u : JOINED).test(gap));
  return whole && (first.gap.startsWith(',') || cues.and.written.has(first.text));
}

const isFunctionWord = ({ cues }: Gazetteer, { text, folded }: Token): boolean =>
  cues.locatives.written.has(text) ||
  cues.governments.written.has(text) ||
  cues.and.written.has(text) ||
  cues.notFirstNames.keys.has(folded);

/** Whether an adjective has written onto it what makes a language of it: "בצרפתית". */
function isTongueForm({ tables }: Gazetteer, { first }: Sense, word: Token | undefined): boolean {
  return tables.tongueForms.some((form) => {
    const [before = '', behind = ''] = form.split('-');
    if (word === undefined || !word.folded.startsWith(before) || !word.folded.endsWith(behind)) return false;
    return word.folded.startsWith(first.slice(0, -1), before.length);
  });
}
