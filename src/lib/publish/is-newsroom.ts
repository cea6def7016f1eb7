import { fold } from '#lib/text/fold.ts';
import { tokens } from '#lib/text/tokens.ts';
import words from './newsroom-words.json' with { type: 'json' };

const WORDS: ReadonlySet<string> = new Set(Object.values(words).flat().map(fold));

/** Whether a byline is a newsroom and no person, in whatever language: one of its words says so. */
export const isNewsroom = (byline: string): boolean => tokens(byline).some(({ folded }) => WORDS.has(folded));
