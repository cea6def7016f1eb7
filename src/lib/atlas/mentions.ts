import { fold } from '#lib/text/fold.ts';
import { tokens, type Token } from '#lib/text/tokens.ts';
import { isCueBefore, cueFrom } from './cues.ts';
import { keyOf, type Gazetteer, type Meaning, type Sense } from './gazetteer.ts';
import { isPerson, surnamesIn } from './persons.ts';
import type { PlaceId, RegionId } from './region.ts';
import { speaksForGovernment } from './roles.ts';
import { longestFrom, type Match } from './trie.ts';

/** Where a text names a place or region. Offsets are in UTF-16 code units. */
export interface FoundMention {
  readonly start: number;
  readonly end: number;
  readonly id: RegionId | PlaceId;
  readonly kind: 'region' | 'place';
  /** `government`: a seat of government that stands for it; the id is the town's. */
  readonly role: 'name' | 'demonym' | 'government';
}

/**
 * The places and regions that a text names, in order, never overlapping. A mention covers whole written words, with the
 * endings and prefixes that the language writes onto them, and without an elided article ("Israël" in "d’Israël").
 *
 * @param context The whole text that this one is a part of, where there is more: it tells who is a person in it, and which
 *   of two namesakes is meant.
 */
export function findMentions(gazetteer: Gazetteer, text: string, context: string = text): readonly FoundMention[] {
  const words = tokens(text);
  const around = context === text ? words : tokens(context);
  const surnames = surnamesIn(gazetteer, around);
  const setting = settingOf(gazetteer, around);
  const found: FoundMention[] = [];
  /** The last mention, and the index of the word after it. */
  let last: { readonly role: FoundMention['role']; readonly to: number } | null = null;

  for (let at = 0; at < words.length;) {
    const match = matchFrom(gazetteer, words, at);
    if (match === null) {
      at++;
      continue;
    }
    at = match.to;
    const sense = likeliest(gazetteer, match, words, setting);
    const first = words[match.from];
    const end = words[match.to - 1]?.end;
    if (sense === null || first === undefined || end === undefined) continue;
    const elsewhere = wordsElsewhere(gazetteer, sense, words, match.to);
    if (elsewhere > 0) {
      at += elsewhere;
      continue;
    }
    if (isSomethingElse(gazetteer, sense, words, match, surnames)) continue;

    const { id, kind } = sense.entry;
    const joined: 'name' | 'government' | null =
      last !== null && last.to === match.from - 1 && last.role !== 'demonym' ? last.role : null;
    const role: FoundMention['role'] =
      sense.role === 'name' &&
      gazetteer.seats.has(id) &&
      speaksForGovernment(gazetteer, words, match.from, match.to, joined)
        ? 'government'
        : sense.role;
    found.push({ start: first.start, end, id, kind, role });
    last = { role, to: match.to };
  }
  return found;
}

function matchFrom(gazetteer: Gazetteer, words: readonly Token[], at: number): Match<Meaning> | null {
  const name = longestFrom(gazetteer.names, gazetteer.nameBases, words, at);
  const demonym = longestFrom(gazetteer.demonyms, gazetteer.demonymBases, words, at);
  if (name === null || demonym === null) return name ?? demonym;
  return demonym.to > name.to ? demonym : name;
}

/** What a text says of its namesakes: its words, and the countries that it names without a doubt. */
interface Setting {
  readonly text: string;
  readonly countries: ReadonlySet<RegionId>;
}

function settingOf(gazetteer: Gazetteer, words: readonly Token[]): Setting {
  const countries = new Set<RegionId>();
  words.forEach((_, at) => {
    const senses = matchFrom(gazetteer, words, at)?.values ?? [];
    const [sense] = senses;
    if (senses.length === 1 && sense) countries.add(sense.entry.country);
  });
  return { text: ` ${keyOf(words)} `, countries };
}

/** The sense that a phrase most likely has in a text, or null where it names no place. */
function likeliest(
  { unless }: Gazetteer,
  { values, from, to }: Match<Meaning>,
  words: readonly Token[],
  { text, countries }: Setting
): Sense | null {
  if (values.includes(null)) return null;
  const possible = values.filter((sense): sense is Sense => {
    if (sense === null) return false;
    if (sense.after !== null && !isAfter(sense, sense.after, words, from)) return false;
    if (sense.prefix && !/^[-‐‑–]$/u.test(words[to]?.gap ?? '')) return false;
    return !(unless.get(sense.entry.id) ?? []).some((key) => text.includes(` ${key} `));
  });
  const [best] = possible.sort(
    (a, b) =>
      Number(countries.has(b.entry.country)) - Number(countries.has(a.entry.country)) || b.entry.weight - a.entry.weight
  );
  return best ?? null;
}

function isAfter({ first }: Sense, after: ReadonlySet<string>, words: readonly Token[], from: number): boolean {
  const written = words[from]?.folded ?? '';
  const writtenOnto = written !== first && written.endsWith(first);
  return writtenOnto || after.has(words[from - 1]?.folded ?? '');
}

/** How many words after a name say that it is a namesake's in a state or province: "Moscow, Idaho". */
function wordsElsewhere(
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

/** Whether a place's name is not the place's own here, but a person's, an organisation's, a street's or a language's. */
function isSomethingElse(
  gazetteer: Gazetteer,
  { entry, role }: Sense,
  words: readonly Token[],
  { from, to }: Match<Meaning>,
  surnames: ReadonlySet<string>
): boolean {
  const { cues } = gazetteer;
  const first = words[from];
  if (first === undefined) return true;
  if (isPerson(gazetteer, words, from, to)) return true;
  if (to - from === 1 && surnames.has(first.folded) && !isCueBefore(cues.locatives, words, from)) return true;
  const next = words[to];
  const joinedNext = next !== undefined && /^[\s\u00a0\u202f-]$/u.test(next.gap);
  if (role === 'demonym') {
    if (isCueBefore(cues.tongueBefore, words, from)) return true;
    const noun = joinedNext && next.gap !== '-' && !next.capital && !isFunctionWord(gazetteer, next);
    if (!noun && isCueBefore(cues.tongueAlone, words, from)) return true;
    return joinedNext && cueFrom(cues.tongueAfter, words, to) > 0;
  }
  if (isCueBefore(cues.ownedBefore, words, from)) return true;
  if (joinedNext && next.capital && cueFrom(cues.ownedAfter, words, to) > 0) return true;
  return entry.kind === 'place' && (isCompound(gazetteer, first, words[from - 1]) || isCompound(gazetteer, next, next));
}

const isFunctionWord = ({ cues }: Gazetteer, { text }: Token): boolean =>
  cues.locatives.written.has(text) || cues.governments.written.has(text) || cues.and.written.has(text);

/** Whether a hyphen joins a town's name to a capitalised word that is no place: Paris-Saclay. */
function isCompound({ named, cues }: Gazetteer, joined: Token | undefined, neighbour: Token | undefined): boolean {
  if (joined === undefined || neighbour === undefined || !/^[-‐‑]$/u.test(joined.gap)) return false;
  return neighbour.capital && !named.has(neighbour.folded) && !cues.compass.keys.has(fold(neighbour.text));
}
