import { quote } from '#lib/story/fields/located.ts';
import type { Sign } from './sign.ts';

/** Backticks that Markdown has left as they are. */
export const BACKTICKS: readonly Sign[] = [
  {
    code: 'code-unmeant',
    pattern: /`+[^`\n]{0,60}`*/gu,
    message: (found) => `${quote(found)} is no code: its backticks are published.`,
    hint: 'Close it with as many backticks as open it; an apostrophe is ’, and a backtick that is meant \\`.'
  }
];
