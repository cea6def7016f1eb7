import type { Atlas } from '#lib/atlas/atlas.ts';
import { middleOf } from '#lib/geo/bounds.ts';
import type { Position } from '#lib/geo/position.ts';

/** Where the regions and places of these ids are. */
export const positionsOf = (ids: Iterable<string>, { regions, places }: Atlas): Position[] =>
  [...ids].flatMap((id): Position[] => {
    const region = regions.get(id);
    if (region) return [middleOf(region.bounds)];
    const place = places.get(id);
    return place ? [place.position] : [];
  });
