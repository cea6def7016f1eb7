import type { Atlas } from '#lib/atlas/atlas.ts';
import type { Bounds } from '#lib/geo/bounds.ts';
import type { Position } from '#lib/geo/position.ts';

/** The middle of bounds, which may cross the antimeridian; as good as a hint needs. */
export const middleOf = ([west, south, east, north]: Bounds): Position => [
  (west + (east < west ? east + 360 : east)) / 2,
  (south + north) / 2
];

/** Where the regions and places of these ids are. */
export const positionsOf = (ids: Iterable<string>, { regions, places }: Atlas): Position[] =>
  [...ids].flatMap((id): Position[] => {
    const region = regions.get(id);
    if (region) return [middleOf(region.bounds)];
    const place = places.get(id);
    return place ? [place.position] : [];
  });
