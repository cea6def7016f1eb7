import { quote } from '#lib/story/fields/located.ts';
import type { Sign } from './sign.ts';

const elsewhere = (what: string) => (found: string) =>
  `${quote(found)} is ${what} elsewhere, and is published as it stands here.`;
const extension = (what: string, pattern: RegExp, hint: string): Sign => ({
  code: 'extension-unsupported',
  pattern,
  message: elsewhere(what),
  hint
});
/** What has none of these between two dollars is a price. */
const FORMULA = /[\\^=]|_\{|^[A-Za-z]$/u;

/** Signs of other kinds of Markdown than CommonMark. */
export const EXTENSIONS: readonly Sign[] = [
  {
    code: 'footnote-broken',
    pattern: /\[\^[^[\]\n]{1,60}\]:?/gu,
    message: (found) => `${quote(found)} has no note, and is published as it stands.`,
    hint: (found) =>
      /\s/.test(found)
        ? 'Name it without a space, here and where the note is: [^1].'
        : `Write the note on a line of its own, after a blank one: “${found.replace(/:$/, '')}: the note”.`
  },
  {
    code: 'footnote-broken',
    pattern: /\^\[[^[\]\n]{1,300}\]/gu,
    message: (found) => `${quote(found)} is a note within its sentence elsewhere, and is published as it stands here.`,
    hint: 'Write [^1] in its place, and the note on a line of its own, after a blank one: “[^1]: the note”.'
  },
  {
    code: 'strikethrough-broken',
    pattern: /(?<![~\p{L}\p{N}])~~(?=[^\s~])[^~]{1,500}~~(?!~)|(?<!~)~~(?=[^\s~])|(?<=\S)(?<!~)~~(?!~)/gu,
    message: (found) => `${quote(found)} is not struck through: the tildes are published.`,
    hint: 'Put two at the words on either side, with no space between: ~~words~~.'
  },
  {
    code: 'strikethrough-broken',
    pattern: /(?<![~\p{L}\p{N}/\uFFFC])~(?=[^\s~\p{N}])[^~\n]{0,200}[^\s~]~(?![~\p{L}\p{N}])/gu,
    message: (found) => `${quote(found)} is not struck through: the tildes are published.`,
    hint: 'Write two on either side: ~~words~~.'
  },
  extension(
    'a link between notes',
    /!?\[\[[^[\]\n]{1,200}\]\]/gu,
    'Write [text](https://…), or [text](#id) for a scene.'
  ),
  extension(
    'a command',
    /\{\{[^{}\n]{1,200}\}\}|\{%[^%\n]{1,200}%\}/gu,
    'Take it out: a story has no commands but its scenes.'
  ),
  extension(
    'an attribute',
    /\{(?:[.#:][^{}\n]{1,80}|[\w-]{1,40}=[^{}\n]{1,80})\}/gu,
    'Take it out: the look of a text is the page’s.'
  ),
  extension('a highlight', /(?<![=<])==(?=[^\s=>])[^=\n]{0,300}(?<!\s)==(?!=)/gu, 'Write **strong** or *emphasis*.'),
  extension(
    'a formula',
    /(?<!\$)\$\$(?=[^\s$])[^$]{1,500}\$\$(?!\$)|^\$\$\n[^$]{1,500}\n\$\$$/gmu,
    'Write it as text: E = mc².'
  ),
  {
    ...extension(
      'a formula',
      /(?<![\p{L}\p{N}$])\$(?=[^\s$])[^$\n]{1,200}(?<!\s)\$(?![\p{L}\p{N}$])/gu,
      'Write it as text: E = mc².'
    ),
    meant: ([found]) => !FORMULA.test(found.slice(1, -1))
  },
  extension(
    'an emoji',
    /(?<![\p{L}\p{N}:])(?::[a-z][a-z0-9_+-]{1,40}:|:[+-]1:|:100:)(?![\p{L}\p{N}:])/gu,
    'Write the character itself, or a word.'
  ),
  extension(
    'raised or lowered',
    /(?<=[\p{L}\p{N})])(?:\^[\p{L}\p{N}+\-−]{1,12}\^|~[\p{N}+\-−]{1,6}~)/gu,
    'Write the character itself: 1ᵉʳ, m², H₂O.'
  )
];
