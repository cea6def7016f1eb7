import { fold } from '#lib/text/fold.ts';

/**
 * How a language writes onto a word: endings by what they replace, and what is written before it. All are compared
 * folded.
 */
export interface Inflection {
  /** By the end of the word as the tables have it ("ия", or nothing), the ends that texts have instead ("ии", "ию"). */
  readonly endings: Readonly<Record<string, readonly string[]>>;
  /** What a text writes before the word, in one word with it (Hebrew ב), and what of the word that stands for (Arabic لل for ال). */
  readonly prefixes: Readonly<Record<string, string>>;
}

/** The words of the tables that a written word may be a form of, itself first. */
export type Bases = (word: string) => readonly string[];

/** Fewer letters than this are no stem, or every short word would be somebody's form. */
const SHORTEST_STEM = 2;

/**
 * A function from a folded word to its possible base forms among the `known`. It is asked the same words again and again,
 * and so it remembers.
 */
export function makeBases({ endings, prefixes }: Inflection, known: { has(word: string): boolean }): Bases {
  const replaced = new Map<string, string[]>();
  let longest = 0;
  for (const [base, forms] of Object.entries(endings)) {
    for (const form of forms.map(fold)) {
      replaced.set(form, [...(replaced.get(form) ?? []), fold(base)]);
      longest = Math.max(longest, form.length);
    }
  }
  const starts = Object.entries(prefixes).map(([prefix, stands]) => [fold(prefix), fold(stands)] as const);
  const remembered = new Map<string, readonly string[]>();

  const withoutEnding = (word: string, found: string[]): void => {
    if (known.has(word)) found.push(word);
    for (let cut = Math.min(longest, word.length - SHORTEST_STEM); cut >= 0; cut--) {
      const bases = replaced.get(word.slice(word.length - cut));
      if (bases === undefined) continue;
      const stem = word.slice(0, word.length - cut);
      for (const base of bases) if (known.has(stem + base)) found.push(stem + base);
    }
  };

  return (word) => {
    const before = remembered.get(word);
    if (before !== undefined) return before;
    const found: string[] = [];
    withoutEnding(word, found);
    for (const [prefix, stands] of starts) {
      if (word.startsWith(prefix) && word.length - prefix.length >= SHORTEST_STEM) {
        withoutEnding(stands + word.slice(prefix.length), found);
      }
    }
    const bases = [...new Set(found)];
    remembered.set(word, bases);
    return bases;
  };
}
