import type { Atlas } from '#lib/atlas/atlas.ts';
import { periodAt, shapeOn } from '#lib/atlas/period.ts';
import type { Day, Region, RegionId } from '#lib/atlas/region.ts';
import { shapeOf } from '#lib/atlas/shape.ts';
import { visibleMiddle } from '#lib/geo/visible-middle.ts';

const WORLD = [-180, -85, 180, 85] as const;

/** A region as it was on some days of a story. */
export interface PastRegion {
  readonly region: Region;
  /** Left out where it was so on all of them. */
  readonly days?: readonly Day[];
}

/**
 * The regions of a story whose land was tiled otherwise on some of its days, as they were called and where they lay on each: one that was
 * a part of another is not among them on these days but where a scene of the day names it, nor one that was not there.
 */
export function pastRegions(
  atlas: Atlas,
  days: readonly Day[],
  isNamed: (id: RegionId, day: Day) => boolean
): PastRegion[] {
  return [...atlas.regions.values()].flatMap((region) => {
    if (region.kind === 'area' || region.kind === 'disputed' || region.kind === 'province') return [{ region }];
    const looks = new Map<string, { region: Region; days: Day[] }>();
    for (const day of days) {
      const period = periodAt(region, day);
      const shape = shapeOn(region, day);
      if (shape === null || (period?.within !== undefined && !isNamed(region.id, day))) continue;
      const key = `${shape} ${period?.names?.en ?? ''}`;
      const look = looks.get(key) ?? { region: asOn(region, shape, period?.names, atlas), days: [] };
      looks.set(key, { ...look, days: [...look.days, day] });
    }
    return [...looks.values()].map((look) =>
      look.days.length === days.length ? { region: look.region } : { region: look.region, days: look.days }
    );
  });
}

/** A region with the name and the place of its name of a day. */
function asOn(region: Region, shape: string, names: Region['names'] | undefined, atlas: Atlas): Region {
  const called = names ? { ...region, names } : region;
  if (shape === region.tile || !atlas.made.has(shape)) return called;
  const middle = visibleMiddle(shapeOf(atlas, shape), WORLD);
  return { ...called, label: middle ? middle.position : region.label };
}
