import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Atlas, Past } from '../atlas.ts';
import { holdsOn, periodAt } from '../period.ts';
import type { ProvinceTopology } from '../provinces/province-topology.ts';
import type { Day, ProvinceId, Region, RegionId } from '../region.ts';
import { neighbors } from 'topojson-client';
import { APART, bordersBetween } from './piece.ts';
import { areasOf, joined, tiled, type Area } from './tiled.ts';
import { ownersOn, tilingOn, type Tiling } from './tiling.ts';

/** The tilings of some days, each once, in the order of their first days; which of them a day has, by its place in the list. */
export function tilingsOn(atlas: Pick<Atlas, 'regions' | 'made'>, days: readonly Day[]) {
  const found = new Map<string, Tiling>();
  const index = new Map<Day, number>();
  for (const day of [...new Set(days)].sort()) {
    const tiling = tilingOn(atlas, day);
    const key = [...tiling]
      .map((pair) => pair.join())
      .sort()
      .join(' ');
    if (!found.has(key)) found.set(key, tiling);
    index.set(day, [...found.keys()].indexOf(key));
  }
  return { tilings: [...found.values()], indexOn: index };
}

/** Countries as they were on some days, and shapes of these days over them that are none of the pieces. */
export interface OnDays {
  readonly countries: GeometryCollection;
  readonly over: readonly Area[];
  readonly past: Past;
}

/**
 * @param provinces all those of `provincesTiled`, on the arcs of the countries
 */
export function onDays(
  atlas: Pick<Atlas, 'regions' | 'made'>,
  days: readonly Day[],
  topology: Topology & { readonly objects: { readonly countries: GeometryCollection } },
  provinces: ReadonlyMap<ProvinceId, Area>,
  { objects }: ProvinceTopology
): OnDays {
  const of = new Map(
    Object.entries(objects).flatMap(([country, { geometries }]) =>
      geometries.flatMap(({ id }) => (provinces.has(String(id)) ? [[String(id), country] as const] : []))
    )
  );
  const { tilings, indexOn } = tilingsOn(atlas, days);
  const countries = tiled(topology, topology.objects.countries, provinces, of, tilings) as GeometryCollection;
  const pieces = new Set(countries.geometries.map(({ id }) => String(id)));
  const today = new Map(areasOf(topology.objects.countries).map((area) => [String(area.id), area]));
  const shapes = new Set(
    [...atlas.regions.values()].flatMap(({ kind, periods, tile }) =>
      kind === 'province' || (kind === 'disputed' && tile === undefined)
        ? []
        : days.flatMap((day) => periodAt({ periods }, day)?.shape ?? tile ?? [])
    )
  );
  const over = [...shapes].flatMap((id): Area[] => {
    if (pieces.has(id)) return [];
    const parts = areasOf(countries).filter((piece) => String(piece.id).split(APART).includes(id));
    if (parts.length > 0) return [joined(topology, parts, id)];
    const tile = today.get(id);
    return tile ? [tile] : [];
  });
  const owned = days.map((day) => ownersOn(atlas, day));
  const borders = bordersAmong(areasOf(countries));
  const past: Past = {
    bordersOn: (day) => borders.filter((key) => key.split(',').includes(String(indexOn.get(day)))),
    parts: new Set(over.map(({ id }) => String(id)).filter((id) => !owned.some((owners) => owners.has(id))))
  };
  return { countries, over, past };
}

/** The borders between pieces of land that not all tilings have, each kind once. */
function bordersAmong(pieces: readonly Area[]): string[] {
  const beside = neighbors([...pieces]);
  const keys = pieces.flatMap(({ id }, i) => beside[i]!.flatMap((j) => bordersBetween(id, pieces[j]!.id) ?? []));
  return [...new Set(keys)].filter((key) => key !== '').sort();
}

/** A region as it is called, framed and ruled on some days, where these are all of one of its periods. */
export function regionOnDays(region: Region, days: readonly Day[]): Region {
  const [day = ''] = days;
  const period = periodAt(region, day);
  if (!period?.names || !days.every((one) => holdsOn(period, one))) return region;
  return { ...region, names: period.names };
}

/** Regions whose periods say something else on some days than they do today. */
export const regionsOnDays = (regions: Atlas['regions'], days: readonly Day[]): ReadonlyMap<RegionId, Region> =>
  new Map([...regions].map(([id, region]) => [id, regionOnDays(region, days)]));

/** Places as they were called on some days, where these are all of one of their names; the very same where there are no days. */
export function placesOnDays(places: Atlas['places'], days: readonly Day[]): Atlas['places'] {
  const [day] = days;
  if (day === undefined) return places;
  return new Map(
    [...places].map(([id, place]) => {
      const then = place.was?.find((span) => days.every((one) => holdsOn(span, one)));
      return [id, then ? { ...place, names: then.names } : place];
    })
  );
}
