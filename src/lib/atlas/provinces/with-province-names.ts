import { entriesOf, type Entry } from '#lib/atlas/entries.ts';
import { keyOf, nameKey, isShort, type Gazetteer, type Meaning, type Sense } from '#lib/atlas/gazetteer.ts';
import { makeBases } from '#lib/atlas/inflect.ts';
import type { Region, RegionId } from '#lib/atlas/region.ts';
import { overTrie, type Phrase } from '#lib/atlas/trie.ts';
import { tokens } from '#lib/text/tokens.ts';
import { fullNames } from './full-names.ts';

/**
 * The names of an atlas, and under them those of the provinces that a story shows. A name that the atlas has keeps what it means in a text; a
 * province of that name is found there with what it is ("oblast de Kherson"), and by name alone where a field takes regions and there is no other.
 */
export function withProvinceNames(gazetteer: Gazetteer, provinces: readonly Region[]): Gazetteer {
  const own = provinces.filter(({ id }) => !gazetteer.entries.has(id));
  if (own.length === 0) return gazetteer;
  const { tables, language } = gazetteer;
  const atlas = { regions: new Map(own.map((region) => [region.id, region])), places: new Map() };
  const named = new Map(gazetteer.named);
  const phrases: Phrase<Meaning>[] = [];
  const ids: (readonly [RegionId, Entry])[] = [];
  for (const region of entriesOf(atlas, language)) {
    const { names, province } = atlas.regions.get(region.id)!;
    const entry: Entry = { ...region, country: province?.of ?? region.country };
    ids.push([entry.id, entry]);
    const all = new Set([entry.name, names.en, ...Object.values(names)]);
    const full = province ? [entry.name, names.en].flatMap((name) => fullNames(name, province.unit, language)) : [];
    const state = province && gazetteer.entries.get(province.of)?.name;
    const within = state ? [...all].map((name) => `${name} ${state}`) : [];
    for (const name of [...all, ...full, ...within, entry.id]) {
      const phrase = tokens(name);
      const [first] = phrase;
      const key = nameKey(name);
      if (first === undefined || named.get(key)?.includes(entry)) continue;
      const others = named.get(key) ?? [];
      named.set(key, [...others, entry]);
      // What a text calls it is its name in the language, or that with what it is.
      if (gazetteer.named.has(keyOf(phrase)) || !(name === entry.name || full.includes(name))) continue;
      const sense: Sense = { entry, role: 'name', first: first.folded, needs: null, prefix: false };
      phrases.push({ phrase, value: sense, strict: tables.strictLetters || isShort(phrase) });
    }
  }
  const names = overTrie(gazetteer.names, phrases);
  return {
    ...gazetteer,
    entries: new Map([...gazetteer.entries, ...ids]),
    named,
    names,
    nameBases: makeBases(tables.names, names.words)
  };
}
