import type { GeometryCollection } from 'topojson-specification';
import type { ProvinceId, RegionId } from '#lib/atlas/region.ts';
import type { ProvinceTopology } from './province-topology.ts';

/** A province and the part of an arc of the land that is an edge of it. */
interface Owner {
  readonly id: ProvinceId;
  readonly of: RegionId;
  readonly from: number;
  readonly to: number;
}

/**
 * What lies beside each province on land: those of its state that it shares a line with, then those across a border that have a part of its
 * edge, and a country without provinces that has. Sorted by id in each state, its own first.
 *
 * @param countries what tiles the land, by the same arcs
 */
export function provinceNeighbours(
  countries: GeometryCollection,
  { objects, arcs, edges }: ProvinceTopology
): ReadonlyMap<ProvinceId, readonly RegionId[]> {
  const found = new Map<ProvinceId, { readonly own: Set<RegionId>; readonly others: Set<RegionId> }>();
  const lines = new Map<number, ProvinceId[]>();
  const owners = new Map<number, Owner[]>();
  for (const [of, { geometries }] of Object.entries(objects)) {
    for (const geometry of geometries) {
      const id = String(geometry.id);
      found.set(id, { own: new Set(), others: new Set() });
      for (const number of numbersOf(geometry)) {
        const edge = edges[number - arcs.length];
        if (edge === undefined) push(lines, number, id);
        else push(owners, edge[0], { id, of, from: edge[1], to: edge[2] });
      }
    }
  }
  for (const both of lines.values()) for (const id of both) for (const other of both) found.get(id)!.own.add(other);
  const undivided = new Map<number, RegionId[]>();
  for (const geometry of countries.geometries) {
    if (String(geometry.id) in objects) continue;
    for (const number of numbersOf(geometry)) push(undivided, number, String(geometry.id));
  }
  for (const [arc, all] of owners) {
    for (const one of all) {
      const { others } = found.get(one.id)!;
      for (const country of undivided.get(arc) ?? []) others.add(country);
      for (const other of all) {
        const touch = Math.max(one.from, other.from) < Math.min(one.to, other.to);
        if (touch && other.of !== one.of) others.add(other.id);
      }
    }
  }
  return new Map(
    [...found].map(([id, { own, others }]) => [
      id,
      [...own]
        .filter((other) => other !== id)
        .sort()
        .concat([...others].sort())
    ])
  );
}

function push<T>(map: Map<number, T[]>, key: number, value: T): void {
  const all = map.get(key);
  if (all) all.push(value);
  else map.set(key, [value]);
}

const numbersOf = (geometry: GeometryCollection['geometries'][number]): ReadonlySet<number> =>
  new Set(
    ('arcs' in geometry ? (geometry.arcs as unknown[]).flat(3) : []).map((arc) =>
      (arc as number) < 0 ? ~(arc as number) : (arc as number)
    )
  );
