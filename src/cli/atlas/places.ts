import { read } from 'shapefile';
import type { PlaceRow } from '#lib/atlas/tables/schemas.ts';
import type { Position } from '#lib/geo/position.ts';
import type { City } from './geonames.ts';
import type { Inhabitants } from './inhabitants.ts';
import type { LocateCountry } from './locate-country.ts';
import { slugOf } from './slug.ts';

/** A town before it has an id. */
interface Town extends Omit<PlaceRow, 'id' | 'names'> {
  readonly name: string;
  /** Province or state: tells towns of one name and country apart. */
  readonly province: string;
}

/** Where towns are taken down to a few thousand people, because the stories look closely. */
const CLOSE_UP = new Set(['AM', 'AZ', 'GE', 'IL', 'JO', 'LB', 'PS', 'SY']);
/** People from which a town of GeoNames has each rank there. */
const CLOSE_UP_RANKS: readonly (readonly [least: number, rank: number])[] = [
  [100_000, 7],
  [50_000, 8],
  [20_000, 9],
  [5_000, 10]
];

const KINDS = new Set([
  'Admin-0 capital',
  'Admin-0 capital alt',
  'Admin-0 region capital',
  'Admin-1 capital',
  'Admin-1 region capital',
  'Populated place'
]);

/**
 * The towns of Natural Earth at 1:10 million, named and counted as GeoNames has them where it has them, with more of GeoNames
 * where the stories look closely. The packages' own countries
 * are of 2012 and not ours: `locate` finds them.
 */
export async function readPlaces(
  file: string,
  { cities, inhabitants }: { readonly cities: readonly City[]; readonly inhabitants: Inhabitants },
  locate: LocateCountry,
  countryNames: ReadonlyMap<string, string>,
  ids: Readonly<Record<string, string | null>>
): Promise<readonly PlaceRow[]> {
  const find = makeFindCity(cities);
  const { features } = await read(file, undefined, { encoding: 'windows-1252' });
  const towns = features.flatMap(({ geometry, properties }): Town[] => {
    if (properties === null || geometry.type !== 'Point' || !KINDS.has(properties['featurecla'] as string)) return [];
    const [x = NaN, y = NaN] = geometry.coordinates;
    const city = find(
      Number(properties['geonameid']),
      [properties['name'], properties['nameascii'], properties['namealt']],
      [x, y]
    );
    const geonames = city?.id ?? null;
    const country = locate(city?.position ?? [x, y], city?.country);
    if (country === undefined) return [];
    const [most, kind] = [Number(properties['pop_max']), properties['featurecla'] as string];
    const population = city?.population || most;
    const name = city?.name ?? (properties['name'] as string);
    const position: [number, number] =
      city === undefined ? [round(x), round(y)] : [round(city.position[0]), round(city.position[1])];
    const capital = kind.startsWith('Admin-0');
    return [
      {
        name,
        position,
        rank: Number(properties['scalerank']),
        country,
        population: population > 0 ? population : null,
        inhabitants: inhabitants({ geonames, name, position, other: most > 0 ? most : null, capital }),
        geonames,
        province: (properties['adm1name'] as string | null) ?? ''
      }
    ];
  });
  const known = new Set(towns.map((town) => town.geonames));
  const more = cities.flatMap((city): Town[] => {
    if (!CLOSE_UP.has(city.country) || city.feature === 'PPLX' || known.has(city.id)) return [];
    const rank = CLOSE_UP_RANKS.find(([least]) => city.population >= least)?.[1];
    const country = locate(city.position, city.country);
    if (rank === undefined || country === undefined) return [];
    if (towns.some((town) => town.name === city.name && near(town.position, city.position, 0.1))) return [];
    const { name, population, id: geonames } = city;
    const position: [number, number] = [round(city.position[0]), round(city.position[1])];
    return [
      {
        name,
        position,
        rank,
        country,
        population,
        inhabitants: inhabitants({ geonames, name, position, other: population, capital: false }),
        geonames,
        province: ''
      }
    ];
  });
  return withIds([...unique(towns), ...more], countryNames).flatMap((row) => {
    const id = ids[row.id];
    return id === null ? [] : [{ ...row, id: id ?? row.id }];
  });
}

/** Degrees between the two packages' positions of one town at most. */
const SAME_TOWN = 0.25;

/**
 * Finds the town of GeoNames that Natural Earth means: by the number it gives, unless that is a town elsewhere (Abuja's is
 * Suleja's), or else the largest near by of one of its names.
 */
function makeFindCity(
  cities: readonly City[]
): (id: number, names: readonly unknown[], position: Position) => City | undefined {
  const byId = new Map(cities.map((city) => [city.id, city]));
  const bySlug = new Map<string, City[]>();
  for (const city of cities) {
    const slug = slugOf(city.name);
    bySlug.set(slug, [...(bySlug.get(slug) ?? []), city]);
  }
  return (id, names, position) => {
    const whole = names.flatMap((name) => (typeof name === 'string' ? name.split(/[|,]/).map(slugOf) : []));
    // Tel Aviv-Yafo is Tel Aviv in GeoNames.
    const shorter = whole.flatMap((slug) => /^(.+-.+)-.+$/.exec(slug)?.[1] ?? []);
    const slugs = new Set([...whole, ...shorter]);
    const given = byId.get(id);
    if (given !== undefined && near(given.position, position, SAME_TOWN)) return given;
    return [...slugs]
      .flatMap((slug) => bySlug.get(slug) ?? [])
      .filter((city) => near(city.position, position, SAME_TOWN))
      .toSorted((a, b) => b.population - a.population)[0];
  };
}

const round = (degrees: number): number => Math.round(degrees * 1e4) / 1e4;

/** Without a town of GeoNames that Natural Earth has twice: the better ranked stays. */
function unique(towns: readonly Town[]): readonly Town[] {
  const best = new Map<number, Town>();
  for (const town of towns) {
    const other = town.geonames === null ? undefined : best.get(town.geonames);
    if (town.geonames !== null && (other === undefined || town.rank < other.rank)) best.set(town.geonames, town);
  }
  return towns.filter((town) => town.geonames === null || best.get(town.geonames) === town);
}

const near = (a: Position, b: Position, degrees: number): boolean => Math.hypot(a[0] - b[0], a[1] - b[1]) < degrees;

/** The best known town of a name has the bare slug; the others add their country or, in the same country, their province. */
function withIds(towns: readonly Town[], countryNames: ReadonlyMap<string, string>): readonly PlaceRow[] {
  const first = new Map<string, Town>();
  const taken = new Set<string>();
  return towns
    .toSorted(
      (a, b) => a.rank - b.rank || (b.population ?? 0) - (a.population ?? 0) || (a.geonames ?? 0) - (b.geonames ?? 0)
    )
    .map(({ name, province, ...town }) => {
      const slug = slugOf(name) || `place-${town.geonames}`;
      const country = `${slug}-${slugOf(countryNames.get(town.country) ?? town.country)}`;
      const within = `${slug}-${slugOf(province) || town.geonames}`;
      const candidates = first.get(slug)?.country === town.country ? [within] : [country, within];
      const id = [slug, ...candidates, `${within}-${town.geonames}`].find((candidate) => !taken.has(candidate))!;
      taken.add(id);
      if (id === slug) first.set(slug, { name, province, ...town });
      return { id, names: { en: name }, ...town };
    });
}
