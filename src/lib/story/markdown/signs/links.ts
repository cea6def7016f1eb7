import { quote } from '#lib/story/fields/located.ts';
import type { Sign } from './sign.ts';

const HOW = 'Write [text](https://…), the two without a space between.';
const TARGET = String.raw`(?=https?:|www\.|mailto:|place:|#[a-z])`;

/** Signs of links that lead nowhere because they are none. */
export const LINKS: readonly Sign[] = [
  {
    code: 'link-broken',
    pattern: /!?\[(?!\^)[^[\]\n]{0,300}\]\((?!\s*place:)[^()\n]{0,500}\)?/gu,
    message: (found) => `${quote(found)} is meant as a link, and is none.`,
    hint: (found) => {
      const address = found.slice(found.indexOf('](') + 2);
      if (/[“”„«»‘’]/u.test(address)) return 'Put the title in straight quotation marks: [text](https://… "title").';
      if (/\S\s+\S/u.test(address)) return 'Write %20 for each space of the address.';
      return HOW;
    }
  },
  {
    code: 'link-broken',
    pattern: new RegExp(String.raw`\[[^[\]\n]{1,300}\][ \t\u00a0]+\(${TARGET}[^()\s]{1,500}\)`, 'gu'),
    message: (found) => `${quote(found)} is meant as a link, and is none.`,
    hint: 'Take out the space between ] and (.'
  },
  {
    code: 'link-broken',
    pattern: new RegExp(String.raw`\([^()\n]{1,200}\)\[${TARGET}[^[\]\s]{1,500}\]`, 'gu'),
    message: (found) => `${quote(found)} is meant as a link, and is none.`,
    hint: 'Write the text in square brackets and the address in round ones: [text](https://…).'
  },
  {
    code: 'link-broken',
    pattern: /^\[(?!\^)[^[\]\n]{1,200}\]:[ \t]*(?=<|https?:|www\.|mailto:|place:|#)[^\n]{1,500}/gmu,
    message: (found) => `${quote(found)} is meant as the target of links, and is none.`,
    hint: 'Leave a blank line before it, and put its title, if any, in straight quotation marks.'
  }
];
