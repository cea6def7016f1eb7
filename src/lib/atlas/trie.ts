import { joins, type Token } from '#lib/text/tokens.ts';
import { isAbbreviation } from './abbreviation.ts';
import type { Bases } from './inflect.ts';

/** Phrases by their words, folded. */
export interface Trie<T> {
  readonly words: Set<string>;
  readonly root: Node<T>;
}

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  readonly found: Phrase<T>[];
}

/** A phrase and what it means. */
export interface Phrase<T> {
  readonly phrase: readonly Token[];
  readonly value: T;
  /** Letters with a mark are others than those without, in this phrase. */
  readonly strict: boolean;
}

const makeNode = <T>(): Node<T> => ({ next: new Map(), found: [] });

export const makeTrie = <T>(): Trie<T> => ({ words: new Set(), root: makeNode() });

/** @param strict Letters with a mark are others than those without, in this phrase. */
export function addPhrase<T>(trie: Trie<T>, phrase: readonly Token[], value: T, strict: boolean): void {
  let node = trie.root;
  for (const { folded } of phrase) {
    trie.words.add(folded);
    let next = node.next.get(folded);
    if (next === undefined) node.next.set(folded, (next = makeNode()));
    node = next;
  }
  node.found.push({ phrase, value, strict });
}

/**
 * A trie with more phrases than another, which stays as it is: all that they have alike is shared. Where both have a phrase,
 * it means what the new one says.
 */
export function overTrie<T>(trie: Trie<T>, phrases: readonly Phrase<T>[]): Trie<T> {
  const own = new Set<Node<T>>();
  const copy = (node: Node<T> | undefined): Node<T> => {
    if (node && own.has(node)) return node;
    const copied: Node<T> = { next: new Map(node?.next), found: [...(node?.found ?? [])] };
    own.add(copied);
    return copied;
  };
  const root = copy(trie.root);
  const words = new Set(trie.words);
  const said = new Set<Node<T>>();
  for (const one of phrases) {
    let node = root;
    for (const { folded } of one.phrase) {
      words.add(folded);
      const next = copy(node.next.get(folded));
      node.next.set(folded, next);
      node = next;
    }
    if (!said.has(node)) node.found.length = 0;
    said.add(node);
    node.found.push(one);
  }
  return { words, root };
}

/** Tokens of a text that follow each other. */
export interface Span {
  /** Indexes of the first token and of the one after the last. */
  readonly from: number;
  readonly to: number;
}

export interface Match<T> extends Span {
  readonly values: readonly T[];
}

/** The longest phrase that is written from a token on, with what it may mean, or null. */
export function longestFrom<T>(trie: Trie<T>, bases: Bases, text: readonly Token[], from: number): Match<T> | null {
  let best: Match<T> | null = null;
  const walk = (node: Node<T>, at: number): void => {
    if (node.found.length > 0 && at > (best?.to ?? from)) {
      const values = node.found.filter((found) => isWrittenAs(found, text, from)).map(({ value }) => value);
      if (values.length > 0) best = { from, to: at, values };
    }
    const token = text[at];
    if (token === undefined || node.next.size === 0 || (at > from && !joins(token))) return;
    for (const base of bases(token.folded)) {
      const next = node.next.get(base);
      if (next !== undefined) walk(next, at + 1);
    }
  };
  walk(trie.root, from);
  return best;
}

/**
 * Names keep their capitals, and abbreviations are not words: "us" is not the US, nor "tours" a town. The first word of
 * several may lose its own where another keeps it: "bande de Gaza".
 */
function isWrittenAs<T>({ phrase, strict }: Phrase<T>, text: readonly Token[], from: number): boolean {
  const laterCapital = phrase.some(({ capital }, i) => i > 0 && capital);
  return phrase.every((word, i) => {
    const written = text[from + i];
    if (written === undefined || (strict && !hasLettersOf(word, written))) return false;
    if (isAbbreviation(word.text)) return written.text.startsWith(word.text);
    return written.capital || !word.capital || (i === 0 && laterCapital);
  });
}

/** Whether a word has its marks too, up to its last letter, which an ending may have replaced. */
function hasLettersOf(word: Token, written: Token): boolean {
  const letters = lettersOf(word.text);
  return lettersOf(written.text).startsWith(word.folded === written.folded ? letters : letters.slice(0, -1));
}

/** Capital I is the capital of ı or of i, as the language has it, and so the two are one. */
const lettersOf = (text: string): string =>
  text.normalize('NFC').toLowerCase().replaceAll('\u0307', '').replaceAll('ı', 'i');
