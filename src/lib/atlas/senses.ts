import type { Token } from '#lib/text/tokens.ts';
import { keyOf, type Gazetteer, type Meaning, type Sense } from './gazetteer.ts';
import { goesOn, hasNeeds } from './has-needs.ts';
import { matchFrom } from './match-from.ts';
import { isFarSmaller, isOneOfEquals, standing } from './namesakes.ts';
import type { PlaceId, RegionId } from './region.ts';
import { isTold, isToldByCountry } from './told.ts';
import type { Match } from './trie.ts';

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
    if (country != null && others.length === 0 && match.values.some((sense) => sense?.needs === null))
      countries.add(country);
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
      const told =
        towns.has(entry.id) ||
        isToldByCountry(gazetteer, entry, words, from, countries) ||
        isTold(gazetteer, entry, words, { from, to }, last);
      if (!told || goesOn(words, to)) return false;
    }
    if (needs !== null && isNumbered(gazetteer, words, to)) return false;
    if ((unless.get(entry.id) ?? []).some((key) => has(text, key))) return false;
    return tables.only[entry.id]?.some((id) => countries.has(id)) ?? true;
  });
  const named = ({ entry }: Sense): number => Number(entry.country !== null && countries.has(entry.country));
  const town = (tables.towns[keyOf(words.slice(from, to))] ?? []).includes(words[from - 1]?.text ?? '');
  const kind = ({ entry }: Sense): number => Number(town && entry.kind === 'place');
  const [best] = possible.sort(
    (a, b) =>
      kind(b) - kind(a) ||
      shown(b) - shown(a) ||
      (isFarSmaller(a, b) || isFarSmaller(b, a) ? 0 : named(b) - named(a)) ||
      (isFarSmaller(a, b) || isFarSmaller(b, a) ? 0 : standing(tables, b) - standing(tables, a)) ||
      b.entry.weight - a.entry.weight
  );
  if (best === undefined) return null;
  const told = shown(best) > 0 || named(best) > 0 || countries.size === 0 || standing(tables, best) > 0;
  return told || !isOneOfEquals(best, values) ? best : null;
}

/** Whether a name alone may as well be somebody's: Florence, Lincoln. */
function isPersonal({ cues, tables }: Gazetteer, words: readonly Token[], from: number, to: number): boolean {
  const folded = words[from]?.folded ?? '';
  if (to - from > 1) return false;
  return tables.firstNames.has(folded) || cues.surnames.keys.has(folded);
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

const SPACE = /^[\s\u00a0\u202f]+$/u;
