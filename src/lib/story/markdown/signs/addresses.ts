import { quote } from '#lib/story/fields/located.ts';
import type { Sign } from './sign.ts';

/** Addresses that nobody can press. */
export const ADDRESSES: readonly Sign[] = [
  {
    code: 'address-bare',
    pattern:
      /(?<![\p{L}\p{N}_@/.])(?:https?:\/\/|www\.(?=[\p{L}\p{N}-]{1,60}\.))[^\s<>"“”«»\uFFFC]{0,2000}[^\s<>"“”«»\uFFFC.,;:!?)\]'’*_]/giu,
    message: (found) => `The address ${quote(found)} is not a link.`,
    hint: (found) => `Write [text](${withScheme(found)}), or <${withScheme(found)}>.`
  },
  {
    code: 'address-bare',
    pattern: /(?<![\p{L}\p{N}._%+@/-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/gu,
    message: (found) => `The address ${quote(found)} is not a link.`,
    hint: (found) => `Write <${found}>, or [text](mailto:${found}).`
  }
];

const withScheme = (address: string): string =>
  /^https?:/i.test(address) ? address.slice(0, 200) : `https://${address.slice(0, 200)}`;
