import { beginsSentence, type Token } from '#lib/text/tokens.ts';
import { cueFrom, isCueBefore } from './cues.ts';
import type { Gazetteer, Meaning, Sense } from './gazetteer.ts';
import { hasNeeds } from './has-needs.ts';
import { matchFrom } from './match-from.ts';
import type { RegionId } from './region.ts';
import type { Match, Span } from './trie.ts';

const SPACE = /^[\s\u00a0\u202f]+$/u;
const APPOSED = /^(?:,\s|\s\()$/u;
const COMMA = /^[,،]\s$/u;
const HYPHEN = /^[-‐‑–]$/u;
const CASED = /\p{Lu}|\p{Ll}/u;

/** Whether a lesser town stands within a sentence of a text that names its country, where that tells it. */
export const isToldByCountry = (
  { tables }: Gazetteer,
  { country }: Sense['entry'],
  words: readonly Token[],
  from: number,
  countries: ReadonlySet<RegionId>
): boolean => {
  const first = words[from];
  if (!tables.townsByCountry || first === undefined || country === null) return false;
  if (!countries.has(country) && !tables.home.includes(country)) return false;
  return !CASED.test(first.text) || !beginsSentence(first);
};

/** Towns of this many people or so may begin a sentence: their weight. */
const TOWN_WEIGHT = 0.02;

/** Whether what stands around a lesser town tells that it is one: "entre Goma et Bukavu", "Dresden ist". */
export function isTold(
  gazetteer: Gazetteer,
  { weight, country }: Sense['entry'],
  words: readonly Token[],
  { from, to }: Span,
  last: number | false
): boolean {
  const { cues } = gazetteer;
  const [first, next] = [words[from], words[to]];
  if (isCueBefore(cues.between, words, from)) return true;
  if (country !== null && isWithin(gazetteer, country, words, to)) return true;
  // "Gyumri-Yerevan"
  if (next !== undefined && HYPHEN.test(next.gap) && isKnown(gazetteer, words, to)) return true;
  if (next !== undefined && SPACE.test(next.gap) && cueFrom(cues.betweenAfter, words, to) > 0) return true;
  // The second of two, and the first of two of which the second is told.
  if (last !== false && (isJoined(gazetteer, words, last, from) || isBetween(gazetteer, words, last, { from, to })))
    return true;
  const second = nextOfTwo(gazetteer, words, to);
  if (second !== null && cueFrom(cues.betweenAfter, words, second.to) > 0) return true;
  // "Adana ve Mersin'de": where there are no words for where, the last of them has the case of all.
  if (second !== null && cues.locatives.keys.size === 0 && isPlaced(gazetteer, second, words)) return true;
  if (first === undefined || next === undefined || weight < TOWN_WEIGHT || !beginsSentence(first)) return false;
  return SPACE.test(next.gap) && cues.predicates.written.has(next.text);
}

/** Whether what follows is a place in a case. */
const isPlaced = (gazetteer: Gazetteer, match: Match<Meaning>, words: readonly Token[]): boolean =>
  match.values.some(
    (sense) =>
      sense?.entry.kind === 'place' &&
      sense.needs?.town === true &&
      hasNeeds(gazetteer, sense, sense.needs, words, match)
  );

/** Whether a town's country follows it: "Batumi, in Georgia". */
function isWithin(gazetteer: Gazetteer, country: RegionId, words: readonly Token[], to: number): boolean {
  if (!APPOSED.test(words[to]?.gap ?? '')) return false;
  const { locatives, articles } = gazetteer.cues;
  let at = to;
  while (at < to + 2 && [locatives, articles].some(({ keys }) => keys.has(words[at]?.folded ?? ''))) at++;
  return matchFrom(gazetteer, words, at)?.values.some((sense) => sense?.entry.id === country) === true;
}

const isKnown = (gazetteer: Gazetteer, words: readonly Token[], at: number): boolean =>
  matchFrom(gazetteer, words, at)?.values.some((sense) => sense?.role === 'name' && sense.needs === null) === true;

/** Whether a name stands in a list, between another and an "and" or a comma: "Kharkiv, Sumy and Poltava". */
function isBetween({ cues }: Gazetteer, words: readonly Token[], last: number, { from, to }: Span): boolean {
  const next = words[to];
  if (from !== last || next === undefined || !COMMA.test(words[from]?.gap ?? '')) return false;
  return COMMA.test(next.gap) || (SPACE.test(next.gap) && cues.and.written.has(next.text));
}

/** Whether an "and" alone stands between two words, or is written before the second. */
function isJoined({ cues }: Gazetteer, words: readonly Token[], to: number, from: number): boolean {
  if (from === to + 1) return cues.and.written.has(words[to]?.text ?? '');
  const word = words[from];
  if (from !== to || word === undefined || !SPACE.test(word.gap)) return false;
  return [...cues.and.written].some(
    (and) => and.length === 1 && !/\p{Lu}|\p{Ll}/u.test(and) && word.text.startsWith(and)
  );
}

function nextOfTwo(gazetteer: Gazetteer, words: readonly Token[], to: number): Match<Meaning> | null {
  return gazetteer.cues.and.written.has(words[to]?.text ?? '') ? matchFrom(gazetteer, words, to + 1) : null;
}
