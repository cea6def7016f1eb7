import type { Token } from '#lib/text/tokens.ts';
import type { Gazetteer, Meaning } from './gazetteer.ts';
import { longestFrom, type Match } from './trie.ts';

/**
 * The longest name or adjective that is written from a word on, or null. An article of the text begins no lesser town
 * ("los Andes"), nor a name that ends within another: "la Grande-Bretagne".
 */
export function matchFrom(gazetteer: Gazetteer, words: readonly Token[], at: number): Match<Meaning> | null {
  const match = longestMatch(gazetteer, words, at);
  const word = words[at];
  if (match === null || word === undefined || !gazetteer.cues.articles.keys.has(word.folded)) return match;
  const inner = longestMatch(gazetteer, words, at + 1);
  if (inner !== null && inner.to > match.to) return null;
  if (word.capital) return match;
  const values = match.values.filter((sense) => sense?.entry.kind !== 'place' || sense.role === 'demonym');
  return values.length === 0 ? null : { ...match, values };
}

function longestMatch(gazetteer: Gazetteer, words: readonly Token[], at: number): Match<Meaning> | null {
  const name = longestFrom(gazetteer.names, gazetteer.nameBases, words, at);
  const demonym = longestFrom(gazetteer.demonyms, gazetteer.demonymBases, words, at);
  if (name === null || demonym === null) return name ?? demonym;
  return demonym.to > name.to ? demonym : name;
}
