import { tokens, type Token } from '#lib/text/tokens.ts';
import { endOfPerson, isOwned, isTitle, wordsElsewhere } from './exclusions.ts';
import type { Gazetteer, Sense } from './gazetteer.ts';
import { matchFrom } from './match-from.ts';
import { surnamesIn } from './persons.ts';
import type { PlaceId, RegionId } from './region.ts';
import { speaksForGovernment } from './roles.ts';
import type { Span } from './trie.ts';
import { likeliest, settingOf, type Familiarity, type Setting } from './senses.ts';
import { isTongue } from './tongues.ts';

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
 * @param familiarity What the text knows without being told: nothing, where it is left out.
 */
export function findMentions(
  gazetteer: Gazetteer,
  text: string,
  context: string = text,
  familiarity: Familiarity = () => 0
): readonly FoundMention[] {
  const words = tokens(text);
  const { surnames, setting } = aroundOf(gazetteer, context, context === text ? words : null);
  const begins = context === text ? 0 : context.indexOf(text);
  // A paragraph that its story does not have word for word stands behind all of it.
  const isKnownSurname = ({ folded, start }: Token): boolean =>
    (surnames.get(folded) ?? Infinity) < (begins < 0 ? Infinity : begins + start);
  const found: FoundMention[] = [];
  /** The last mention and the last language, by the index of the word after it. */
  let last = { role: 'demonym' as FoundMention['role'], to: -1, place: false };
  let lastTongue = -1;

  for (let at = 0; at < words.length;) {
    const match = matchFrom(gazetteer, words, at);
    if (match === null) {
      at++;
      continue;
    }
    const { from, to } = match;
    at = to;
    const sense = likeliest(gazetteer, match, words, { setting, familiarity, last: last.place && last.to });
    if (sense === null) continue;
    if (sense.role === 'demonym' && isTongue(gazetteer, sense, words, match, lastTongue)) {
      lastTongue = to;
      continue;
    }
    const elsewhere = wordsElsewhere(gazetteer, sense, words, to);
    if (elsewhere > 0) {
      at += elsewhere;
      continue;
    }
    const person = endOfPerson(gazetteer, sense, words, match, isKnownSurname);
    if (person !== null) {
      at = person;
      continue;
    }
    if (isOwned(gazetteer, sense, words, match)) continue;
    const span = spanOf(text, words.slice(from, to));
    if (
      isTitle(sense, text.slice(Math.max(0, span.start - BESIDE), span.start), text.slice(span.end, span.end + BESIDE))
    )
      continue;

    const joined = last.to === from - 1 ? last.role : null;
    const role = roleOf(gazetteer, sense, words, match, joined);
    found.push({ ...span, id: sense.entry.id, kind: sense.entry.kind, role });
    last = { role, to, place: sense.entry.kind === 'place' };
  }
  return found;
}

/** Letters that quotation marks and the signs beside them take: the whole text before a name is long. */
const BESIDE = 4;

/** What a text tells of the names in its parts. */
interface Around {
  readonly text: string;
  readonly surnames: ReadonlyMap<string, number>;
  readonly setting: Setting;
}

/** Of the last text: the paragraphs of one story are asked about one after the other. */
const lastAround = new WeakMap<Gazetteer, Around>();

function aroundOf(gazetteer: Gazetteer, text: string, words: readonly Token[] | null): Around {
  const last = lastAround.get(gazetteer);
  if (last?.text === text) return last;
  const all = words ?? tokens(text);
  const around = { text, surnames: surnamesIn(gazetteer, all), setting: settingOf(gazetteer, all) };
  lastAround.set(gazetteer, around);
  return around;
}

function roleOf(
  gazetteer: Gazetteer,
  { role, entry }: Sense,
  words: readonly Token[],
  { from, to }: Span,
  joined: FoundMention['role'] | null
): FoundMention['role'] {
  if (role === 'demonym' || !gazetteer.seats.has(entry.id)) return role;
  const before = joined === 'demonym' ? null : joined;
  return speaksForGovernment(gazetteer, words, from, to, before) ? 'government' : 'name';
}

/** From the first word to the last, and the full stop of an abbreviation that has others: "U.S." */
function spanOf(text: string, words: readonly Token[]): { start: number; end: number } {
  const start = words[0]?.start ?? 0;
  const end = words.at(-1)?.end ?? start;
  const abbreviated =
    words.length > 1 && words.every(({ text, gap }, i) => text.length === 1 && (i === 0 || gap === '.'));
  return { start, end: abbreviated && text[end] === '.' ? end + 1 : end };
}
