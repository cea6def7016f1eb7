import { neighbors } from 'topojson-client';
import { memo } from '#lib/core/memo.ts';
import type { Atlas, AtlasTopology } from './atlas.ts';
import type { Day, Region, RegionId } from './region.ts';

/**
 * The countries and territories that share a land border with one: an arc of the topology. A disputed region lies over
 * them, and has no neighbours of its own.
 */
export function neighboursOf({ id }: Pick<Region, 'id'>, atlas: Atlas): readonly RegionId[] {
  return allNeighbours(atlas.regions)(atlas.topology).get(id) ?? [];
}

/** The last day on which land of a region or of a neighbour of today changed hands, since which they are its neighbours; null where none did. */
export function neighboursFrom(region: Region, atlas: Atlas): Day | null {
  const beside = neighboursOf(region, atlas).flatMap((id) => atlas.regions.get(id) ?? []);
  const days = [region, ...beside].flatMap(({ periods }) =>
    periods.flatMap(({ to, within, shape }) =>
      to !== null && (within !== undefined || atlas.made.has(shape ?? '')) ? [to] : []
    )
  );
  return days.sort().at(-1) ?? null;
}

// Of what lasts: the atlas of a story with places of its own has the same regions and shapes.
const allNeighbours = memo((regions: Atlas['regions']) =>
  memo((topology: AtlasTopology): ReadonlyMap<RegionId, readonly RegionId[]> => neighboursIn(regions, topology))
);

function neighboursIn(regions: Atlas['regions'], topology: AtlasTopology): ReadonlyMap<RegionId, readonly RegionId[]> {
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
