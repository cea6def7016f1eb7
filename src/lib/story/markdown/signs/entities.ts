import { characterEntitiesHtml4 } from 'character-entities-html4';
import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { distance } from '#lib/text/distance.ts';
import { quote } from '#lib/story/fields/located.ts';
import type { Sign } from './sign.ts';

const NAMES = Object.keys(characterEntitiesHtml4);

/** Signs of characters that are written by name or number, and not as HTML has it. */
export const ENTITIES: readonly Sign[] = [
  {
    code: 'entity-broken',
    pattern: /&amp;#?\w{2,10};/gu,
    meant: ([found]) => !isRight(`&${found.slice('&amp;'.length)}`),
    message: (found) => `${quote(found)} is published as ${quote(`&${found.slice('&amp;'.length)}`)}.`,
    hint: (found) => `Write &${found.slice('&amp;'.length)}, or the character itself.`
  },
  {
    code: 'entity-broken',
    pattern: /&(?:#(?:[xX][\da-fA-F]{0,12}|\d{0,12})|[A-Za-z][A-Za-z\d]{1,30}(?![A-Za-z\d=]));?/gu,
    meant: ({ 0: found, index }, { text }) => {
      // “R&D”, “M&A;”: a name of a few letters in the middle of a word.
      const glued = /[\p{L}\p{N}]/u.test(text[index - 1] ?? '');
      return (glued && found.replace(';', '').length < 5) || isRight(found) || cureOf(found) === null;
    },
    message: (found) => `${quote(found)} is no character, and is published as it stands.`,
    hint: (found) => `Write ${cureOf(found) ?? ''}.`
  }
];

/** Whether Markdown reads a character from it. */
function isRight(found: string): boolean {
  const name = /^&(.+);$/.exec(found)?.[1];
  if (name === undefined) return false;
  if (!name.startsWith('#')) return decodeNamedCharacterReference(name) !== false;
  const code = codeOf(name);
  return code > 0 && code <= 0x10ffff;
}

const codeOf = (name: string): number =>
  /^#(?:[xX][\da-fA-F]{1,6}|\d{1,7})$/.test(name) ? Number(name.slice(1).replace(/^[xX]/, '0x')) : NaN;

/** What was meant, in words; null where it is nothing of the kind. */
function cureOf(found: string): string | null {
  const name = found.slice(1).replace(/;$/, '');
  if (isRight(`&${name};`)) return isCommon(name) ? `&${name}; with its semicolon, or the character itself` : null;
  if (name.startsWith('#')) return name.length > 1 || found.endsWith(';') ? 'the character itself' : null;
  if (!found.endsWith(';')) return null;
  const small = name.toLowerCase();
  const same = NAMES.find((known) => known.toLowerCase() === small);
  const near = same ?? (name.length < 3 ? undefined : NAMES.find((known) => distance(known, name, 1) <= 1));
  return near === undefined ? null : `&${near};, or the character itself`;
}

const isCommon = (name: string): boolean => name.startsWith('#') || Object.hasOwn(characterEntitiesHtml4, name);
