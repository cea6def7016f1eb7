import type { Code } from '#lib/story/codes.ts';
import { nearest } from '#lib/text/near-words.ts';
import { oneOf, quote } from './located.ts';
import { text, type Reader } from './narrow.ts';

/**
 * One of a few words.
 * @param kind what they are, for messages: `A travel`
 * @param hint where what is written is near none of them
 */
export const word =
  <W extends string>(kind: string, words: readonly W[], code: Code, hint: string): Reader<W> =>
  (located, field, report) => {
    const written = text(located, field, report);
    if (written === null) return null;
    const known = words.find((one) => one === written.value);
    if (known) return known;
    const [near] = nearest(written.value, words, 1);
    const message = `${kind} is ${oneOf(words)}, and this is ${quote(written.value)}.`;
    report(code, written.offset, message, near ? `Did you mean “${near}”?` : hint);
    return null;
  };
