import { quote } from '#lib/story/fields/located.ts';
import type { Sign } from './sign.ts';

/** Brackets within a quotation are what somebody put into it, and so are these: [sic], [NDLR : …], [L]es. */
const OURS = /^(?:\P{L}*|sic|recte|ndlr|ndt|nde|n\.?d\.?[lart]\.?\p{L}?|ed|anm|red|x)$/iu;
const QUOTES = /[«»“”„"‹›]/u;

/** Square brackets that lead nowhere; after those that are something else. */
export const BRACKETS: readonly Sign[] = [
  {
    code: 'link-broken',
    pattern: /\[[^[\]\n]{1,300}\]\[[^[\]\n]{0,200}\]/gu,
    meant: (_, { quoted }) => quoted,
    message: (found) => `${quote(found)} has no target.`,
    hint: 'Write its address: [text](https://…), or on a line of its own: “[name]: https://…”.'
  },
  {
    code: 'link-broken',
    pattern: /(?<![\p{L}\p{N}!\]\uFFFC])\[([^[\]\n]{1,120})\](?![([:\p{L}\p{N}])/gu,
    meant: ({ 0: whole, 1: inside = '', index }, { text, quoted }) => {
      if (/^\d{1,3}$/.test(inside)) return false;
      if (quoted || OURS.test(inside) || /[.:…]|[^\s]+(?:\s+[^\s]+){5}/u.test(inside)) return true;
      if (text.trim() === whole) return true;
      return QUOTES.test(text.slice(0, index)) && QUOTES.test(text.slice(index + whole.length));
    },
    message: (found) => `${quote(found)} is published with its brackets: it has no address.`,
    hint: 'Write [text](https://…); brackets that are meant are written \\[ and \\].'
  }
];
