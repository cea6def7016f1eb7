import { beginsSentence, type Token } from '#lib/text/tokens.ts';
import { cueFrom, isCueBefore } from './cues.ts';
import { keyOf, type Gazetteer, type Meaning, type Need, type Sense } from './gazetteer.ts';
import type { PlaceId, RegionId } from './region.ts';
import { longestFrom, type Match, type Span } from './trie.ts';

/** The longest name or adjective that is written from a word on, or null. */
export function matchFrom(gazetteer: Gazetteer, words: readonly Token[], at: number): Match<Meaning> | null {
  const name = longestFrom(gazetteer.names, gazetteer.nameBases, words, at);
  const demonym = longestFrom(gazetteer.demonyms, gazetteer.demonymBases, words, at);
  if (name === null || demonym === null) return name ?? demonym;
  return demonym.to > name.to ? demonym : name;
}

/**
 * How well a text knows a region or place without being told where it is: 2 what its scene shows, 1 what its story does,
 * 0 nothing else. `at` is an offset into the text.
 */
export type Familiarity = (id: RegionId | PlaceId, at: number) => 0 | 1 | 2;

/** What a text says of its namesakes: its words, the countries that it names without a doubt, and the lesser towns that it places. */
export interface Setting {
  readonly text: string;
  readonly countries: ReadonlySet<RegionId>;
  readonly towns: ReadonlySet<PlaceId>;
}

export function settingOf(gazetteer: Gazetteer, words: readonly Token[]): Setting {
  const countries = new Set<RegionId>();
  const towns = new Set<PlaceId>();
  words.forEach((_, at) => {
    const match = matchFrom(gazetteer, words, at);
    if (match === null) return;
    const [country, ...others] = new Set(match.values.map((sense) => sense?.entry.country));
    if (country != null && others.length === 0) countries.add(country);
    for (const sense of match.values) if (sense && isPlaced(gazetteer, sense, match, words)) towns.add(sense.entry.id);
  });
  return { text: ` ${keyOf(words)} `, countries, towns };
}

/** Whether a text says of a lesser town where it is, and not only whose something is: "à Goma", but not "de Martin". */
function isPlaced(gazetteer: Gazetteer, sense: Sense, { from, to }: Match<Meaning>, words: readonly Token[]): boolean {
  const { needs, role } = sense;
  if (role !== 'name' || needs?.town !== true || isPersonal(gazetteer, words, from, to)) return false;
  const before = words[from - 1]?.folded ?? '';
  return !gazetteer.cues.genitives.keys.has(before) && hasNeeds(gazetteer, sense, needs, words, { from, to });
}

/** What is known where a phrase stands. */
interface Around {
  readonly setting: Setting;
  readonly familiarity: Familiarity;
  /** Index of the word after the last place that was found, if one was. */
  readonly last: number | false;
}

/** The sense that a phrase most likely has in a text, or null where it names no place. */
export function likeliest(
  gazetteer: Gazetteer,
  { values, from, to }: Match<Meaning>,
  words: readonly Token[],
  { setting: { text, countries, towns }, familiarity, last }: Around
): Sense | null {
  if (values.includes(null)) return null;
  const { unless, tables } = gazetteer;
  const at = words[from]?.start ?? 0;
  const shown = ({ entry }: Sense): number => familiarity(entry.id, at);
  const possible = values.filter((sense): sense is Sense => {
    if (sense === null) return false;
    const { needs, entry } = sense;
    if (sense.prefix && !/^[-‐‑–]$/u.test(words[to]?.gap ?? '')) return false;
    if (shown(sense) > 0) return true;
    if (needs !== null && !hasNeeds(gazetteer, sense, needs, words, { from, to })) {
      if (!needs.town || isPersonal(gazetteer, words, from, to)) return false;
      const told = towns.has(entry.id) || isTold(gazetteer, entry, words, { from, to }, last);
      if (!told || goesOn(words, to)) return false;
    }
    if (needs !== null && isNumbered(gazetteer, words, to)) return false;
    return !(unless.get(entry.id) ?? []).some((key) => has(text, key));
  });
  const named = ({ entry }: Sense): number => Number(entry.country !== null && countries.has(entry.country));
  const town = (tables.towns[keyOf(words.slice(from, to))] ?? []).includes(words[from - 1]?.text ?? '');
  const kind = ({ entry }: Sense): number => Number(town && entry.kind === 'place');
  const [best] = possible.sort(
    (a, b) => kind(b) - kind(a) || shown(b) - shown(a) || named(b) - named(a) || b.entry.weight - a.entry.weight
  );
  return best ?? null;
}

/** Whether a name alone may as well be somebody's: Florence, Lincoln. */
function isPersonal({ cues, tables }: Gazetteer, words: readonly Token[], from: number, to: number): boolean {
  const folded = words[from]?.folded ?? '';
  if (to - from > 1) return false;
  return tables.firstNames.has(folded) || cues.surnames.keys.has(folded);
}

/** Towns of this many people or so may begin a sentence: their weight. */
const TOWN_WEIGHT = 0.02;

/** Whether what stands around a lesser town tells that it is one: "entre Goma et Bukavu", "Dresden ist". */
function isTold(
  gazetteer: Gazetteer,
  { weight }: Sense['entry'],
  words: readonly Token[],
  { from, to }: Span,
  last: number | false
): boolean {
  const { cues } = gazetteer;
  const [first, next] = [words[from], words[to]];
  if (isCueBefore(cues.between, words, from)) return true;
  if (next !== undefined && SPACE.test(next.gap) && cueFrom(cues.betweenAfter, words, to) > 0) return true;
  // The second of two, and the first of two of which the second is told.
  if (last !== false && isJoined(gazetteer, words, last, from)) return true;
  const second = nextOfTwo(gazetteer, words, to);
  if (second !== null && cueFrom(cues.betweenAfter, words, second.to) > 0) return true;
  if (first === undefined || next === undefined || weight < TOWN_WEIGHT || !beginsSentence(first)) return false;
  return SPACE.test(next.gap) && cues.predicates.written.has(next.text);
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

/** Whether a capital follows, with which the name is another: "la Grande Diomède". */
function goesOn(words: readonly Token[], to: number): boolean {
  const next = words[to];
  return next !== undefined && SPACE.test(next.gap) && /^\p{Lu}/u.test(next.text);
}

/** Whether a capital letter stands alone behind it, as after a train, a hall or a gate: "Zug C". */
function isNumbered({ cues }: Gazetteer, words: readonly Token[], to: number): boolean {
  const next = words[to];
  if (next === undefined || !SPACE.test(next.gap) || !/^\p{Lu}$/u.test(next.text)) return false;
  // Nor an initial.
  return !cues.letters.written.has(next.text) && !words[to + 1]?.gap.startsWith('.');
}

const looked = { text: '', keys: new Map<string, boolean>() };

/** Whether a text has a phrase; a long one is not looked through at each name again. */
function has(text: string, key: string): boolean {
  if (looked.text !== text) {
    looked.text = text;
    looked.keys.clear();
  }
  let found = looked.keys.get(key);
  if (found === undefined) looked.keys.set(key, (found = text.includes(` ${key} `)));
  return found;
}

function hasNeeds(
  gazetteer: Gazetteer,
  { first, entry }: Sense,
  { before, onto }: Need,
  words: readonly Token[],
  { from, to }: Span
): boolean {
  const { cues } = gazetteer;
  if (before.has(words[from - 1]?.folded ?? '')) return true;
  // "Victoria, la capitale des Seychelles"
  if (APPOSED.test(words[to]?.gap ?? '') && cueFrom(cues.apposed, words, to) > 0) return true;
  if (onto === 'nothing') return false;
  if (entry.kind === 'region' && isListed(gazetteer, words, to)) return true;
  const written = words[from]?.folded ?? '';
  if (written !== first && (onto === 'ending' || written.endsWith(first))) return true;
  // An apostrophe is a case in Turkish; in English it is anybody's: "Nancy’s".
  return cues.locatives.keys.size === 0 && APOSTROPHE.test(words[to]?.gap ?? '');
}

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

const SPACE = /^[\s\u00a0\u202f]+$/u;
const APPOSED = /^(?:,\s|\s\()$/u;
const APOSTROPHE = /^['’]$/u;
