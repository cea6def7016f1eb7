import type { Language } from '#lib/text/language.ts';
import { tokens, type Token } from '#lib/text/tokens.ts';
import type { Atlas } from './atlas.ts';
import { CUE_KINDS, makeCues, type CueKind, type Cues } from './cues.ts';
import { CAPITAL_WEIGHT, entriesOf, type Entry } from './entries.ts';
import type { GazetteerTables } from './gazetteer-tables.ts';
import { makeBases, type Bases } from './inflect.ts';
import { isWord, NEVER, townNeed, wordNeed, type Need } from './needs.ts';
import type { PlaceId, RegionId } from './region.ts';
import { addPhrase, makeTrie, type Trie } from './trie.ts';

/** What a phrase may stand for. */
export interface Sense {
  readonly entry: Entry;
  readonly role: 'name' | 'demonym';
  /** Its first word, folded. */
  readonly first: string;
  /** What it needs beside it; null where it stands alone. */
  readonly needs: Need | null;
  /** It is the first half of a compound, before a hyphen. */
  readonly prefix: boolean;
}

/** A phrase that names no place has no sense. */
export type Meaning = Sense | null;

/** The atlas' names in a language, indexed. */
export interface Gazetteer {
  readonly language: Language;
  /** By id: the region, where a town has the same. */
  readonly entries: ReadonlyMap<RegionId | PlaceId, Entry>;
  /** By id: places. */
  readonly places: ReadonlyMap<PlaceId, Entry>;
  /** By `nameKey`, heaviest first. */
  readonly named: ReadonlyMap<string, readonly Entry[]>;
  /** Regions by their English name, by `nameKey`, where the language has another for them. */
  readonly english: ReadonlyMap<string, Entry>;
  /** The same of places: a hint to whoever writes them. */
  readonly englishPlaces: ReadonlyMap<string, Entry>;
  readonly names: Trie<Meaning>;
  readonly nameBases: Bases;
  readonly demonyms: Trie<Meaning>;
  readonly demonymBases: Bases;
  readonly cues: Readonly<Record<CueKind, Cues>>;
  /** Keys of the phrases that rule an entry out, by its id. */
  readonly unless: ReadonlyMap<RegionId | PlaceId, readonly string[]>;
  /** First words, folded, of the names and adjectives of regions, and of the names of capitals. */
  readonly openings: ReadonlySet<string>;
  /** Those of them that have no other word. */
  readonly wholes: ReadonlySet<string>;
  /** Towns whose name may stand for a government. */
  readonly seats: ReadonlySet<PlaceId>;
  readonly tables: GazetteerTables;
}

/** A name as it is looked up: words folded, one space between them. */
export const nameKey = (name: string): string => keyOf(tokens(name));

/** The same of words that are parted already. */
export const keyOf = (words: readonly Token[]): string => words.map(({ folded }) => folded).join(' ');

/** The names of an atlas in a language. Ids in the tables that the atlas does not have are left out. */
export function makeGazetteer(atlas: Atlas, tables: GazetteerTables, language: Language): Gazetteer {
  const all = entriesOf(atlas, language);
  const places = new Map(all.filter(({ kind }) => kind === 'place').map((entry) => [entry.id, entry]));
  const regions = all.filter(({ kind }) => kind === 'region').map((entry) => [entry.id, entry] as const);
  const entries = new Map([...places, ...regions]);
  const names = makeTrie<Meaning>();
  const demonyms = makeTrie<Meaning>();
  const named = new Map<string, Entry[]>();
  const openings = new Set<string>();
  const wholes = new Set<string>();
  const needs = new Map(Object.entries(tables.after).map(([name, words]) => [nameKey(name), wordNeed(words)]));
  const townNeeds = townNeed(tables);

  const spellings = new Map<string, Set<string>>();
  for (const { names: all } of atlas.places.values()) {
    const name = all[language];
    if (name === undefined || name === all.en) continue;
    spellings.set(all.en, (spellings.get(all.en) ?? new Set()).add(name));
  }

  const cues = Object.fromEntries(CUE_KINDS.map((kind) => [kind, makeCues(tables.cues[kind])])) as Record<
    CueKind,
    Cues
  >;
  const addSense = (
    trie: Trie<Meaning>,
    entry: Entry,
    role: Sense['role'],
    phrase: readonly Token[],
    { need = null, prefix = false }: { need?: Need | null; prefix?: boolean } = {}
  ): void => {
    const [first] = phrase;
    if (first === undefined) return;
    const sense: Sense = { entry, role, first: first.folded, needs: needs.get(keyOf(phrase)) ?? need, prefix };
    addPhrase(trie, phrase, sense, tables.strictLetters || isShort(phrase));
    if (entry.kind === 'place' && entry.weight < CAPITAL_WEIGHT) return;
    openings.add(first.folded);
    if (phrase.length === 1) wholes.add(first.folded);
  };
  const addName = (entry: Entry, name: string, listed: boolean): void => {
    const phrase = tokens(name);
    if (phrase.length === 0) return;
    const key = keyOf(phrase);
    const same = named.get(key);
    if (same === undefined) named.set(key, [entry]);
    else if (!same.includes(entry)) same.push(entry);
    const known = listed || entry.kind === 'region' || entry.weight >= CAPITAL_WEIGHT;
    const isState = !known && cues.elsewhere.keys.has(key);
    const need =
      isState || (!known && isWord(name))
        ? NEVER
        : listed || entry.familiar || entry.id in tables.seats
          ? null
          : townNeeds;
    addSense(names, entry, 'name', phrase, { need });
    const [article, ...rest] = phrase;
    const before = entry.kind === 'place' && article?.capital ? tables.contracted[article.folded] : undefined;
    if (before === undefined || rest.length === 0) return;
    addSense(names, entry, 'name', rest, {
      need: { before: new Set(before), onto: 'nothing', town: false, contracted: true }
    });
  };

  // A contested place has both of its names on the map: "Stepanakert / Khankendi".
  for (const entry of all) for (const name of entry.name.split(' / ')) addName(entry, name, false);
  for (const [id, aliases] of [...Object.entries(tables.aliases), ...Object.entries(tables.variants)]) {
    const entry = entries.get(id);
    if (entry !== undefined) for (const alias of aliases) addName(entry, alias, true);
  }
  for (const { id, names: all } of atlas.places.values()) {
    // Namesakes share what a language calls one of them: Pokrovsk.
    const entry = places.get(id);
    if (entry === undefined || all[language] !== undefined) continue;
    for (const name of spellings.get(all.en) ?? []) addSense(names, entry, 'name', tokens(name), { need: townNeeds });
  }
  for (const [id, words] of Object.entries(tables.demonyms)) {
    const entry = entries.get(id);
    if (entry !== undefined) {
      for (const word of words) addSense(demonyms, entry, 'demonym', tokens(word), { prefix: word.endsWith('-') });
    }
  }
  for (const stop of tables.stops) {
    // A sea is no place in an atlas without seas.
    if (named.has(nameKey(stop))) continue;
    for (const trie of [names, demonyms]) addPhrase<Meaning>(trie, tokens(stop), null, false);
  }
  for (const same of named.values()) same.sort((a, b) => b.weight - a.weight);

  const english = new Map<string, Entry>();
  for (const { id, names: all } of atlas.regions.values()) {
    const entry = entries.get(id);
    if (entry !== undefined && all.en !== entry.name) english.set(nameKey(all.en), entry);
  }
  const englishPlaces = new Map<string, Entry>();
  for (const { id, names: all } of atlas.places.values()) {
    const entry = places.get(id);
    if (entry === undefined || all.en === entry.name) continue;
    const key = nameKey(all.en);
    if ((englishPlaces.get(key)?.weight ?? 0) < entry.weight) englishPlaces.set(key, entry);
  }

  return {
    language,
    entries,
    places,
    named,
    english,
    englishPlaces,
    names,
    nameBases: makeBases(tables.names, names.words),
    demonyms,
    demonymBases: makeBases(tables.adjectives, demonyms.words),
    cues,
    unless: new Map(Object.entries(tables.unless).map(([id, phrases]) => [id, phrases.map(nameKey)])),
    openings,
    wholes,
    seats: seatsOf(atlas, tables),
    tables
  };
}

/** A name of so few letters is another word without its marks: Malé, Şam. */
const SHORT = 4;

export const isShort = (phrase: readonly Token[]): boolean =>
  phrase.length === 1 &&
  phrase.every(({ text }) => text.length <= SHORT && /^\p{Lu}/u.test(text) && /^\p{Script=Latin}/u.test(text));

function seatsOf({ places }: Atlas, { seats }: GazetteerTables): Set<PlaceId> {
  const capitals = [...places.values()].filter(({ capital }) => capital).map(({ id }) => id);
  const found = new Set([...capitals, ...Object.keys(seats)]);
  for (const [id, country] of Object.entries(seats)) if (country === null) found.delete(id);
  return found;
}
