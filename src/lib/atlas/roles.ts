import { beginsSentence, type Token } from '#lib/text/tokens.ts';
import { isCueBefore, longestCueBefore } from './cues.ts';
import type { Gazetteer } from './gazetteer.ts';

const SPACE = /^[\s\u00a0\u202f]+$/u;

/**
 * Whether a seat of government stands for its government: "entre Jérusalem et Bakou", "selon Kiev", "Moscou a annoncé". A
 * town that the text goes to or is in is itself.
 *
 * @param before The role of the name that is joined to this one by an "and", if one is.
 */
export function speaksForGovernment(
  { cues, tables }: Gazetteer,
  text: readonly Token[],
  from: number,
  to: number,
  before: 'name' | 'government' | null
): boolean {
  if (before !== null && isCueBefore(cues.and, text, from)) return before === 'government';
  const asGovernment = longestCueBefore(cues.governments, text, from);
  const asPlace = longestCueBefore(cues.locatives, text, from);
  if (asGovernment !== asPlace) return asGovernment > asPlace;
  const first = text[from];
  const next = text[to];
  return (
    tables.subjectFirst &&
    first !== undefined &&
    next !== undefined &&
    (beginsSentence(first) || /^,\s$/u.test(first.gap)) &&
    SPACE.test(next.gap) &&
    !next.capital &&
    !cues.and.written.has(next.text) &&
    !cues.locatives.written.has(next.text)
  );
}
