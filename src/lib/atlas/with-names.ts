import { tokens, type Token } from '#lib/text/tokens.ts';
import type { Entry } from './entries.ts';
import { isShort, keyOf, type Gazetteer, type Meaning, type Sense } from './gazetteer.ts';
import { makeBases } from './inflect.ts';
import type { Place } from './region.ts';
import { overTrie, type Phrase } from './trie.ts';

/** Above twice what anything of the atlas weighs: whoever declares a place means it by its name. */
const WEIGHT = 2.1;

/**
 * The names of an atlas, and over them those of a story's own places in the same language: each wins over a place of the
 * atlas that is called the same. What is large is shared with the gazetteer that it lies over.
 */
export function withNames(gazetteer: Gazetteer, places: readonly Place[]): Gazetteer {
  if (places.length === 0) return gazetteer;
  const { tables } = gazetteer;
  const own = places.map(entryOf);
  const named = new Map(gazetteer.named);
  const phrases: Phrase<Meaning>[] = [];
  const taken = new Set<string>();
  for (const entry of own) {
    const phrase = written(tokens(entry.name));
    const [first] = phrase;
    if (first === undefined) continue;
    const key = keyOf(phrase);
    // A region of that name stays what is highlighted by it.
    const others = (named.get(key) ?? []).filter(({ kind }) => taken.has(key) || kind === 'region');
    named.set(
      key,
      [...others, entry].sort((a, b) => b.weight - a.weight)
    );
    taken.add(key);
    const sense: Sense = { entry, role: 'name', first: first.folded, needs: null, prefix: false };
    phrases.push({ phrase, value: sense, strict: tables.strictLetters || isShort(phrase) });
  }
  const names = overTrie(gazetteer.names, phrases);
  const ids = own.map((entry) => [entry.id, entry] as const);
  return {
    ...gazetteer,
    entries: new Map([...gazetteer.entries, ...ids]),
    places: new Map([...gazetteer.places, ...ids]),
    named,
    names,
    nameBases: makeBases(tables.names, names.words)
  };
}

const entryOf = ({ id, names, country }: Place): Entry => ({
  id,
  kind: 'place',
  name: names.en,
  weight: WEIGHT,
  country,
  familiar: true,
  contested: false
});

/** A name of several words is a common noun as often as not, which has its capital on the map alone: "le dépôt de munitions". */
const written = (phrase: readonly Token[]): readonly Token[] =>
  phrase.length < 2 ? phrase : phrase.map((word, i) => (i === 0 ? { ...word, capital: false } : word));
