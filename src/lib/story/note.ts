import type { PlaceId, RegionId } from '#lib/atlas/region.ts';
import type { Position } from '#lib/geo/position.ts';
import type { Language } from '#lib/text/language.ts';

/** Where of its point a callout stands: above it, to its right, below it, to its left. */
export const SIDES = ['n', 'e', 's', 'w'] as const;
export type Side = (typeof SIDES)[number];

/** A callout of a scene: what is to be said of a spot, beside it on the map. */
export interface Note {
  readonly position: Position;
  readonly text: string;
  /** Where the editor wants it; the side that is free where this is left out. */
  readonly side?: Side;
  /** Of its text, where that is not the story's own: a translation may lack it. */
  readonly lang?: Language;
  /** Id of the region or place that it is of; none of a bare position. */
  readonly of?: RegionId | PlaceId;
}
