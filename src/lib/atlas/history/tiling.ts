import type { Atlas } from '../atlas.ts';
import { periodAt } from '../period.ts';
import type { Day, ProvinceId, Region, RegionId } from '../region.ts';

type Tiled = Pick<Atlas, 'regions' | 'made'>;

/**
 * What the land was tiled by on a day: by the id of a country of today or of a province, that of the shape that it was in. What is not in
 * it is its own.
 */
export type Tiling = ReadonlyMap<RegionId | ProvinceId, string>;

/** The tiling of a day, which is empty where it is today's. */
export function tilingOn({ regions, made }: Tiled, day: Day): Tiling {
  const tiling = new Map<string, string>();
  for (const region of regions.values()) {
    if (region.kind === 'area' || region.kind === 'province') continue;
    const period = periodAt(region, day);
    const land = period?.within === undefined && period?.shape != null ? made.get(period.shape)?.land : undefined;
    for (const unit of land ?? []) tiling.set(unit, period!.shape!);
  }
  return tiling;
}

/** The region that each shape of the land is of on a day: of what tiles it, and of no part of that. */
export function ownersOn({ regions, made }: Tiled, day: Day): ReadonlyMap<string, RegionId> {
  const tiling = tilingOn({ regions, made }, day);
  const owners = new Map<string, RegionId>();
  for (const region of regions.values()) {
    const period = periodAt(region, day);
    if (period?.within !== undefined) continue;
    const shape = period && made.has(period.shape ?? '') ? period.shape! : region.tile;
    if (shape !== undefined && region.kind !== 'province' && !tiling.has(shape)) owners.set(shape, region.id);
  }
  return owners;
}

/** Days on which the tiling changed, in order, each the first of a tiling. */
export function tilingDays({ regions, made }: Tiled): Day[] {
  const days = [...regions.values()].flatMap(({ periods }) =>
    periods.flatMap(({ shape, from, to }) => (shape !== null && made.has(shape) ? [from, to] : []))
  );
  return [...new Set(days.filter((day) => day !== null))].sort();
}

/** Whether a region is a state or territory that is no more. */
export const isFormer = ({ kind, tile, periods }: Region): boolean =>
  (kind === 'country' || kind === 'territory') && tile === undefined && typeof periods.at(-1)?.to === 'string';
