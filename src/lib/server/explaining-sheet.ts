import tables from '#lib/render/data-table.css?inline';
import key from '#lib/render/key.css?inline';
import { standsOpen } from '#lib/render/key-file.ts';
import type { Story } from '#lib/story/story.ts';
import { storyMap } from './site.ts';

/** The style sheet of what explains a map of values in its page, its key and its tables; empty where a story has neither. */
export const explainingSheet = (story: Story): string =>
  (standsOpen(storyMap(story)) ? key : '') +
  (story.layers.some(({ color, size, label }) => color ?? size ?? label) ? tables : '');
