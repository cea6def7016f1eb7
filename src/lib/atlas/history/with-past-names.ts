import { nameKey, isShort, type Gazetteer, type Meaning, type Sense } from '#lib/atlas/gazetteer.ts';
import { makeBases } from '#lib/atlas/inflect.ts';
import { overTrie, type Phrase } from '#lib/atlas/trie.ts';
import { baseOf, nameIn } from '#lib/text/language.ts';
import { tokens } from '#lib/text/tokens.ts';
import type { Atlas } from '../atlas.ts';
import type { Entry } from '../entries.ts';
import { holdsOn, periodAt } from '../period.ts';
import type { Day } from '../region.ts';
import { isFormer } from './tiling.ts';

/**
 * The names of an atlas, and those of the days of a story: of states that are no more, and what those of today were called then.
 *
 * @param days none of a story of today, whose gazetteer stays the same
 */
export function withPastNames(
  gazetteer: Gazetteer,
  { regions, places }: Pick<Atlas, 'regions' | 'places'>,
  days: readonly Day[]
): Gazetteer {
  const { language, tables } = gazetteer;
  const named = new Map(gazetteer.named);
  const entries = new Map(gazetteer.entries);
  const phrases: Phrase<Meaning>[] = [];
  const call = (entry: Entry, own: readonly string[], others: readonly string[]): void => {
    for (const name of new Set([...own, ...others])) {
      const key = nameKey(name);
      const known = named.get(key) ?? [];
      if (!known.includes(entry)) named.set(key, [...known, entry]);
      const phrase = tokens(name);
      if (phrase[0] === undefined || !own.includes(name)) continue;
      const sense: Sense = { entry, role: 'name', first: phrase[0].folded, needs: null, prefix: false };
      phrases.push({ phrase, value: sense, strict: tables.strictLetters || isShort(phrase) });
    }
  };
  for (const { id, was = [] } of places.values()) {
    const entry = gazetteer.places.get(id);
    const called = was.flatMap((span) => (days.some((day) => holdsOn(span, day)) ? span.names : []));
    if (entry)
      call(
        entry,
        called.map((one) => nameIn(one, language)),
        called.map(({ en }) => en)
      );
  }
  for (const region of regions.values()) {
    const periods = days.flatMap((day) => periodAt(region, day) ?? []);
    const called = [...(isFormer(region) ? [region.names] : []), ...periods.flatMap(({ names = null }) => names ?? [])];
    if (periods.length === 0 || called.length === 0) continue;
    const { id, names } = region;
    const entry = entries.get(id) ?? pastEntry(id, nameIn(names, language));
    entries.set(id, entry);
    const own = [...called.map((one) => nameIn(one, language)), ...(region.aliases?.[baseOf(language)] ?? [])];
    call(entry, own, [...called.map(({ en }) => en), id]);
  }
  if (phrases.length === 0) return gazetteer;
  const names = overTrie(gazetteer.names, phrases);
  return { ...gazetteer, entries, named, names, nameBases: makeBases(tables.names, names.words) };
}

const pastEntry = (id: string, name: string): Entry => ({
  id,
  kind: 'region',
  name,
  weight: 1,
  country: id,
  familiar: true,
  contested: false
});
