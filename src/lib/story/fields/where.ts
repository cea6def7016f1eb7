import { text } from './narrow.ts';
import { word } from './word.ts';

/** Whether a map has a scale bar. */
export const scale = word<'auto' | 'none'>(
  'A scale',
  ['auto', 'none'],
  'scale-unknown',
  'auto shows a scale bar where one is true of all that the map shows, none shows none.'
);

/** Whether a small map says where the map is: `auto`, `none`, or of which region it is. */
export const inset = text;
