import { tilingDays, tilingOn } from '../history/tiling.ts';
import { FIRST_DAY, periodAt } from '../period.ts';
import type { Region } from '../region.ts';
import { unknownSources } from './check-sources.ts';
import type { Made } from './history.ts';
import type { SoundTables } from './sound-tables.ts';
import type { Mistake, Path } from './table.ts';
import type { Derived } from './tables.ts';

/** Mistakes in the tables of history: what one names and no other has, and periods that overlap. */
export function checkHistory(tables: SoundTables, { provinces }: Derived, isPlace: (id: string) => boolean): Mistake[] {
  const { history, sources: named, statuses, countries, townHistory } = tables;
  const known = new Set([...Object.keys(countries.value), ...tables.regions.keys(), ...Object.keys(history.value)]);
  const mistakes: Mistake[] = [];
  const expect = (holds: boolean, path: Path, message: string): void => {
    if (!holds) mistakes.push(history.mistake(path, message));
  };
  for (const [id, { names, periods }] of Object.entries(history.value)) {
    expect(names !== undefined || id in countries.value || tables.regions.has(id), [id], `${id}: expected names`);
    for (const [index, { from, to, status, sources, within, of, land = [], less = [], ...row }] of periods.entries()) {
      const path = [id, 'periods', index];
      const before = periods[index - 1];
      expect(from === null || from < to, [...path, 'to'], `expected a day after ${from}, found ${to}`);
      const apart = before === undefined || (from !== null && before.to <= from);
      expect(
        apart,
        [...path, 'from'],
        `expected periods oldest first without overlap: the one before ends ${before?.to}`
      );
      expect(status in statuses.value, [...path, 'status'], `there is no status "${status}"`);
      mistakes.push(...unknownSources(sources, named.value, history, [...path, 'sources']));
      for (const region of [within, of, ...row.claimedBy])
        expect(region === undefined || known.has(region), path, `expected the id of a region, found "${region}"`);
      for (const unit of land)
        expect(unit in countries.value || unit in provinces, [...path, 'land'], `there is no land "${unit}"`);
      for (const unit of less) expect(unit in provinces, [...path, 'less'], `there is no province "${unit}"`);
      expect(row.capital == null || isPlace(row.capital), [...path, 'capital'], `there is no place "${row.capital}"`);
      const drawn = land.length > 0 || within !== undefined || id in countries.value;
      expect(drawn, path, `${id}: expected “land” or “within”, for it is no tile`);
    }
  }
  for (const id of Object.keys(townHistory.value))
    if (!isPlace(id)) mistakes.push(townHistory.mistake([id], `there is no place "${id}"`));
  return mistakes;
}

/** Days on which a piece of land is in several regions or in none, by the tables of history. */
export function checkTiling(
  tables: SoundTables,
  regions: ReadonlyMap<string, Region>,
  made: ReadonlyMap<string, Made>
): Mistake[] {
  const found = new Map<string, Mistake>();
  for (const day of [FIRST_DAY, ...tilingDays({ regions, made })]) {
    const tiling = tilingOn({ regions, made }, day);
    const owners = new Map<string, string[]>();
    const own = (unit: string, id: string): unknown => owners.set(unit, [...(owners.get(unit) ?? []), id]);
    for (const { id, tile, periods } of regions.values()) {
      const period = periodAt({ periods }, day);
      if (period?.within !== undefined) continue;
      const land = period?.shape == null ? undefined : made.get(period.shape)?.land;
      if (land) for (const unit of land) own(unit, id);
      // Where nothing is said of a tile, it is its own, unless it is somebody else's.
      else if (tile !== undefined && (period !== null || !tiling.has(tile))) own(tile, id);
    }
    const tell = (unit: string, message: string): void => {
      const at = [unit in tables.history.value ? unit : (owners.get(unit)?.[0] ?? unit)];
      if (!found.has(`${unit} ${message}`))
        found.set(`${unit} ${message}`, tables.history.mistake(at, `on ${day}, ${message}`));
    };
    for (const [unit, ids] of owners) if (ids.length > 1) tell(unit, `${unit} is in ${ids.join(' and in ')}`);
    for (const { id, tile } of regions.values())
      if (tile !== undefined && !owners.has(tile))
        tell(id, `${id} is in no region: it is “within”, and no “land” has it`);
    for (const { periods } of regions.values()) {
      const shape = periodAt({ periods }, day)?.shape;
      for (const unit of made.get(shape ?? '')?.less ?? [])
        if (!owners.has(unit)) tell(unit, `${unit} is in no region: it is “less”, and no “land” has it`);
    }
  }
  return [...found.values()];
}
