import { mergeArcs } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import type { ProvinceTopology } from '../provinces/province-topology.ts';
import type { ProvinceId, RegionId } from '../region.ts';
import { APART } from './piece.ts';
import type { Tiling } from './tiling.ts';

/** Of a topology. */
export type Area = Polygon | MultiPolygon;

/** Countries and provinces are areas, each and all. */
export const areasOf = ({ geometries }: GeometryCollection): Area[] => geometries as Area[];

/** Ids of the provinces that some tilings tell apart, and of all that lie beside them in their country. */
export function provincesTiled(tilings: readonly Tiling[], { objects }: ProvinceTopology): ProvinceId[] {
  const named = new Set(tilings.flatMap((tiling) => [...tiling.keys()]));
  return Object.values(objects).flatMap(({ geometries }) => {
    const ids = geometries.map(({ id }) => String(id));
    return ids.some((id) => named.has(id)) ? ids : [];
  });
}

/**
 * The countries of a topology as tilings have them: what was in the same shapes in all of them is one. Arcs stay shared.
 *
 * @param provinces those of `provincesTiled`, on the arcs of the countries
 * @param of the country of a province
 */
export function tiled(
  topology: Topology,
  countries: GeometryCollection,
  provinces: ReadonlyMap<ProvinceId, Area>,
  of: ReadonlyMap<ProvinceId, RegionId>,
  tilings: readonly Tiling[]
): GeometryCollection {
  const divided = new Set(of.values());
  const units: { readonly area: Area; readonly country: RegionId; readonly province?: ProvinceId }[] = [
    ...areasOf(countries).flatMap((area) => (divided.has(String(area.id)) ? [] : [{ area, country: String(area.id) }])),
    ...[...provinces].map(([id, area]) => ({ area, country: of.get(id)!, province: id }))
  ];
  const groups = new Map<string, Area[]>();
  for (const { area, country, province } of units) {
    const shapes = tilings.map((tiling) => (province && tiling.get(province)) ?? tiling.get(country) ?? country);
    const id = new Set(shapes).size === 1 ? shapes[0]! : shapes.join(APART);
    const group = groups.get(id);
    if (group) group.push(area);
    else groups.set(id, [area]);
  }
  return { ...countries, geometries: [...groups].map(([id, areas]) => joined(topology, areas, id)) };
}

/** Several areas as one, without the lines between them. */
export const joined = (topology: Topology, areas: readonly Area[], id: string): Area =>
  areas.length === 1 ? { ...areas[0]!, id } : { ...mergeArcs(topology, [...areas]), id };
