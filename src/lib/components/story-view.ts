import type { Story } from '#lib/story/story.ts';

/** A story without the data of its layers, which are files of their own. */
export type StoryView = Omit<Story, 'layers'>;
