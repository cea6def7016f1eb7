import { quote } from '#lib/story/fields/located.ts';
import type { Sign } from './sign.ts';

const message = (found: string): string => `${quote(found)} makes no heading: its signs are published.`;

/** Signs of headings that are none. */
export const HEADINGS: readonly Sign[] = [
  {
    code: 'heading-broken',
    // Spaces that Markdown does not take for one, as they are pasted; or none.
    pattern: /^(?:#{1,6}[\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff]|#{2,6}(?=[^\s#]))[^\n]{0,300}/gmu,
    message,
    hint: 'Put an ordinary space between the signs and the words: “## Words”.'
  },
  {
    code: 'heading-broken',
    pattern: /^#{7,}[ \t][^\n]{0,300}/gmu,
    message,
    hint: 'A heading has from two signs to six: “## Words”.'
  },
  {
    code: 'heading-broken',
    // A word is a hashtag; a line of several, without a point at its end, is none.
    pattern: /^#(?=\p{L})[^\s#]{1,60}[ \t][^\n]{0,300}/gu,
    meant: ({ 0: found }, { text }) => text.trim() !== found || /[.!?…:;,»”"]$|^#\S*\p{Ll}\p{Lu}|\s#\p{L}/u.test(found),
    message,
    hint: 'Write “## Words”, with a space; a # that is meant is written \\#.'
  }
];
