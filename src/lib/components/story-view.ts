import type { Layer, Story } from '#lib/story/story.ts';

/** What the page says of one of a story's layers. */
export type LayerView = Pick<Layer, 'id' | 'name' | 'source'>;

/** A story without the data of its layers, which are files of their own. */
export type StoryView = Omit<Story, 'layers'> & { readonly layers: readonly LayerView[] };
