import { fold } from './fold.ts';

/** A written word: letters, their marks, digits. */
export interface Token {
  /** In UTF-16 code units, as `end`. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** As it is compared: see `fold`. */
  readonly folded: string;
  /** It begins with a capital, or its script has none. */
  readonly capital: boolean;
  /** What stands between it and the word before. */
  readonly gap: string;
}

// An apostrophe parts two words (d'Israël, Azerbaycan'ın) but in Hebrew, where geresh and gershayim belong to the word.
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const HEBREW_WORD = /[\p{L}\p{M}\p{N}]+(?:['’׳"״][\p{L}\p{M}]+)*['’׳]?/gu;
const HEBREW = /\p{Script=Hebrew}/u;
const SMALL = /^\p{Ll}/u;

/** The words of a text, in order. */
export function tokens(text: string): Token[] {
  const found: Token[] = [];
  let last = 0;
  for (const match of text.matchAll(HEBREW.test(text) ? HEBREW_WORD : WORD)) {
    const word = match[0];
    const start = match.index;
    found.push({
      start,
      end: start + word.length,
      text: word,
      folded: fold(word),
      capital: !SMALL.test(word),
      gap: text.slice(last, start)
    });
    last = start + word.length;
  }
  return found;
}

const ENDS_SENTENCE = /[.!?…:;«»“”"„\n؟]|^\s*[-–—]\s/u;

/** Whether a word begins a sentence, a quotation or a line, and so has its capital for no reason of its own. */
export const beginsSentence = ({ start, gap }: Token): boolean => start - gap.length === 0 || ENDS_SENTENCE.test(gap);

const JOINS = /^(?:[\s\u00a0\u202f]+|\s?[-‐‑–־]\s?|['’ʼ՚]|\.[\s\u00a0]?|\s&\s)$/u;

/** Whether a word goes on with the word before in one name: "Haut-Karabakh", "St. Kitts", "Côte d’Ivoire". */
export const joins = ({ gap }: Token): boolean => JOINS.test(gap);
