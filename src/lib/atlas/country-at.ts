import { wrap } from '#lib/geo/longitude.ts';
import type { Position } from '#lib/geo/position.ts';
import type { Atlas } from './atlas.ts';
import { isIn, landsOf } from './lands.ts';
import { shapeOn } from './period.ts';
import type { Day, RegionId } from './region.ts';

/** Degrees from a shore to what is of the land: a quay lies in the sea of a coast that is true to 300 m. */
const OFF_SHORE = [0, 0.01, 0.03];

/** The country or territory that a position lies in on a day; null where none is drawn, as at sea. */
export function countryAt({ regions, topology }: Atlas, position: Position, day: Day): RegionId | null {
  const owners = new Map(
    [...regions.values()].flatMap((region) => {
      const shape = region.kind === 'disputed' ? null : shapeOn(region, day);
      return shape === null ? [] : [[shape, region.id] as const];
    })
  );
  for (const off of OFF_SHORE) {
    for (const at of around(position, off)) {
      const land = landsOf(topology).find((one) => owners.has(one.id) && isIn(one, at));
      if (land) return owners.get(land.id)!;
    }
  }
  return null;
}

/** A position, or eight around it. */
function around([longitude, latitude]: Position, off: number): Position[] {
  if (off === 0) return [[longitude, latitude]];
  const wide = off / Math.cos((latitude * Math.PI) / 180);
  return [0, 1, 2, 3, 4, 5, 6, 7].map((eighth) => {
    const angle = (eighth * Math.PI) / 4;
    return [wrap(longitude + wide * Math.cos(angle)), latitude + off * Math.sin(angle)];
  });
}
