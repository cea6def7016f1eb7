import type { Layer } from '#lib/story/story.ts';

/** Whether a layer's features are regions of the atlas, by their ids: shapes, or circles that stand for them. */
export const isOfRegions = ({ kind, ofRegions }: Pick<Layer, 'kind' | 'ofRegions'>): boolean =>
  kind === 'region' || ofRegions === true;
