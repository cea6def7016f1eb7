import type { Atlas } from '#lib/atlas/atlas.ts';
import { atLeast, boundsOf, unionOf, type Bounds } from '#lib/geo/bounds.ts';
import type { Named } from './names.ts';
import type { View } from './story.ts';

/** Degrees of latitude around a town that is shown alone: the town and how to get there. */
const TOWN_HEIGHT = 1.2;

/** Degrees of latitude that are shown at least of what the story itself says the position of: a kilometre, a few streets. */
const SPOT_HEIGHT = 0.01;

/** The whole inhabited world. */
export const WORLD: View = { kind: 'bounds', bounds: [-180, -56, 180, 75] };

/** The bounds of a region's main polygons, or of a place. */
export function boundsOfNamed({ id, kind }: Named, { regions, places }: Atlas): Bounds {
  if (kind === 'region') {
    const region = regions.get(id);
    if (region) return region.bounds;
  } else {
    const place = places.get(id);
    if (place) return boundsOf(place.position);
  }
  throw new Error(`The atlas has no ${kind} “${id}”`);
}

/**
 * The view that shows all of some bounds, or null where there are none.
 * @param exact some of them are of the story's own: shown from as near as they are, where they are more than one spot
 */
export function viewOf(all: readonly Bounds[], exact = false): View | null {
  const union = unionOf(all);
  if (union === null) return null;
  const [west, south, east, north] = union;
  const isSpot = west === east && south === north;
  return { kind: 'bounds', bounds: atLeast(union, exact && !isSpot ? SPOT_HEIGHT : TOWN_HEIGHT) };
}
