import type { Province } from '#lib/atlas/provinces/province.ts';
import type { Region, RegionId } from '#lib/atlas/region.ts';
import type { Naming } from '#lib/story/names.ts';

/** What the cells of a column mean, where some of them mean provinces. */
export interface MeantProvinces {
  /** Of each cell, the regions that it may mean. */
  readonly meant: readonly (readonly RegionId[])[];
  /** Those that the atlas has only where a story shows them, by id. */
  readonly regions: ReadonlyMap<RegionId, Region>;
}

/** From this share of its rows on, a table is of the provinces of one country. */
const MOSTLY = 0.5;

const NOWHERE: ReadonlySet<RegionId> = new Set();

/** The country whose provinces most cells name, by an id or a name; undefined where that is not half of them. */
export function countryOfProvinces(
  cells: readonly string[],
  { provinces }: Pick<Naming, 'provinces'>
): RegionId | undefined {
  const filled = cells.filter((cell) => cell !== '');
  const times = new Map<RegionId, number>();
  for (const cell of filled) {
    for (const of of new Set(provinces?.find(cell, NOWHERE).map((one) => one.of)))
      times.set(of, (times.get(of) ?? 0) + 1);
  }
  const [most] = [...times].sort((a, b) => b[1] - a[1]);
  return most && most[1] >= MOSTLY * filled.length ? most[0] : undefined;
}

/**
 * What cells mean that the atlas does not know: in a table of the provinces of one country each of them, in any other those that are named by
 * their id. There a name that a country has too is the province’s: Luxembourg among the provinces of Belgium. Areas that
 * have an edge by their provinces are drawn by it.
 *
 * @param known what the atlas knows of each cell
 */
export function provincesMeant(
  cells: readonly string[],
  known: readonly (readonly RegionId[])[],
  { provinces, joined, atlas }: Naming
): MeantProvinces {
  const none: MeantProvinces = { meant: known, regions: new Map() };
  if (provinces === undefined) return none;
  const isArea = (ids: readonly RegionId[]): boolean => ids.length === 1 && atlas.regions.get(ids[0]!)?.kind === 'area';
  const unknown = cells.some((cell, i) => cell !== '' && known[i]!.length === 0);
  if (!unknown && !known.some(isArea)) return none;
  const country = unknown ? countryOfProvinces(cells, { provinces }) : undefined;
  const found = new Map<RegionId, Province>();
  const meant = cells.map((cell, i): readonly RegionId[] => {
    const ids = known[i]!;
    const area = isArea(ids) ? provinces.areaOf(ids[0]!) : undefined;
    const named =
      !unknown || cell === '' ? [] : provinces.find(cell, country === undefined ? NOWHERE : new Set([country]));
    const own = named.filter(({ id, of }) => of === country || id.toLowerCase() === cell.trim().toLowerCase());
    const all = own.length > 0 ? own : area ? [area] : [];
    for (const one of all) found.set(one.id, one);
    return all.length > 0 ? all.map(({ id }) => id) : ids;
  });
  if (found.size === 0) return none;
  for (const province of found.values()) joined?.add(province);
  const { regions } = provinces.shown([...found.values()]);
  return { meant, regions: new Map(regions.map((region) => [region.id, region])) };
}
