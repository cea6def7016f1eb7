import { memo } from '#lib/core/memo.ts';
import type { Atlas } from './atlas.ts';
import type { Place } from './region.ts';

const merged = memo((atlas: Atlas) =>
  memo((places: readonly Place[]): Atlas => ({
    ...atlas,
    places: new Map([...atlas.places, ...places.map((place) => [place.id, place] as const)])
  }))
);

/** An atlas in which a story's own places lie too; the very same where there are none. What is large is shared. */
export const withPlaces = (atlas: Atlas, places: readonly Place[] = []): Atlas =>
  places.length === 0 ? atlas : merged(atlas)(places);
