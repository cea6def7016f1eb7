import type { Atlas } from '#lib/atlas/atlas.ts';
import { isIn, landsOf } from '#lib/atlas/lands.ts';
import { wrap } from '#lib/geo/longitude.ts';
import { unproject } from '#lib/geo/mercator.ts';

/** Whether a point of the mercator plane is land of a country other than one. */
export function isLand({ topology }: Atlas, except: string, x: number, y: number): boolean {
  const [longitude, latitude] = unproject([x, y]);
  const at = [wrap(longitude), latitude] as const;
  return landsOf(topology).some((land) => land.id !== except && isIn(land, at));
}
