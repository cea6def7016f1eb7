import { neighbors } from 'topojson-client';
import type { Atlas } from './atlas.ts';
import type { Region, RegionId } from './region.ts';

const known = new WeakMap<Atlas, ReadonlyMap<RegionId, readonly RegionId[]>>();

/**
 * The countries and territories that share a land border with one: an arc of the topology. A disputed region lies over
 * them, and has no neighbours of its own.
 */
export function neighboursOf({ id }: Pick<Region, 'id'>, atlas: Atlas): readonly RegionId[] {
  let all = known.get(atlas);
  if (!all) known.set(atlas, (all = allNeighbours(atlas)));
  return all.get(id) ?? [];
}

function allNeighbours({ regions, topology }: Atlas): Map<RegionId, RegionId[]> {
  const owners = new Map<string, RegionId>();
  for (const region of regions.values()) {
    for (const { shape } of region.periods) if (shape !== null) owners.set(shape, region.id);
  }
  const { geometries } = topology.objects.countries;
  const ids = geometries.map(({ id }) => owners.get(String(id)));
  const found = new Map<RegionId, RegionId[]>();
  for (const [index, beside] of neighbors(geometries).entries()) {
    const id = ids[index];
    if (id === undefined) continue;
    const others = beside.flatMap((other) => ids[other] ?? []).filter((other) => other !== id);
    found.set(id, [...new Set(others)].sort());
  }
  return found;
}
