import type { Messages } from '#lib/text/messages.ts';

const KEYS = [
  'embedStory',
  'close',
  'languages',
  'openStory',
  'colours',
  'coloursReader',
  'coloursLight',
  'coloursDark',
  'headerHeight',
  'frameHeight',
  'forAnyPage',
  'plainFrame',
  'embedLink',
  'preview',
  'copy',
  'copied'
] as const;

/** What “Embed this story” says. */
export type EmbedWords = Pick<Messages, (typeof KEYS)[number]>;

/** As it travels in the page: the words of ten languages are no part of a reader's script. */
export const embedWords = (words: Messages): string =>
  JSON.stringify(Object.fromEntries(KEYS.map((key) => [key, words[key]])));
