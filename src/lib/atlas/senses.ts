import type { Token } from '#lib/text/tokens.ts';
import { cueFrom } from './cues.ts';
import { keyOf, type Gazetteer, type Meaning, type Need, type Sense } from './gazetteer.ts';
import type { RegionId } from './region.ts';
import { longestFrom, type Match } from './trie.ts';

/** The longest name or adjective that is written from a word on, or null. */
export function matchFrom(gazetteer: Gazetteer, words: readonly Token[], at: number): Match<Meaning> | null {
  const name = longestFrom(gazetteer.names, gazetteer.nameBases, words, at);
  const demonym = longestFrom(gazetteer.demonyms, gazetteer.demonymBases, words, at);
  if (name === null || demonym === null) return name ?? demonym;
  return demonym.to > name.to ? demonym : name;
}

/** What a text says of its namesakes: its words, and the countries that it names without a doubt. */
export interface Setting {
  readonly text: string;
  readonly countries: ReadonlySet<RegionId>;
}

export function settingOf(gazetteer: Gazetteer, words: readonly Token[]): Setting {
  const countries = new Set<RegionId>();
  words.forEach((_, at) => {
    const senses = matchFrom(gazetteer, words, at)?.values ?? [];
    const [country, ...others] = new Set(senses.map((sense) => sense?.entry.country));
    if (country !== undefined && others.length === 0) countries.add(country);
  });
  return { text: ` ${keyOf(words)} `, countries };
}

/** The sense that a phrase most likely has in a text, or null where it names no place. */
export function likeliest(
  gazetteer: Gazetteer,
  { values, from, to }: Match<Meaning>,
  words: readonly Token[],
  { text, countries }: Setting
): Sense | null {
  if (values.includes(null)) return null;
  const { unless, tables } = gazetteer;
  const possible = values.filter((sense): sense is Sense => {
    if (sense === null) return false;
    if (sense.needs !== null && !hasNeeds(gazetteer, sense, sense.needs, words, from, to)) return false;
    if (sense.prefix && !/^[-‐‑–]$/u.test(words[to]?.gap ?? '')) return false;
    return !(unless.get(sense.entry.id) ?? []).some((key) => text.includes(` ${key} `));
  });
  const named = ({ entry }: Sense): number => Number(countries.has(entry.country));
  const town = (tables.towns[keyOf(words.slice(from, to))] ?? []).includes(words[from - 1]?.text ?? '');
  const kind = ({ entry }: Sense): number => Number(town && entry.kind === 'place');
  const [best] = possible.sort((a, b) => kind(b) - kind(a) || named(b) - named(a) || b.entry.weight - a.entry.weight);
  return best ?? null;
}

function hasNeeds(
  gazetteer: Gazetteer,
  { first, entry }: Sense,
  { before, onto }: Need,
  words: readonly Token[],
  from: number,
  to: number
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
