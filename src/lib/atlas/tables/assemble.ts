import type { Period, Place, PlaceId, Region, Seat } from '../region.ts';
import { inhabitantsIn } from './inhabitants-in.ts';
import { middleOf, unionOf } from '#lib/geo/bounds.ts';
import type { PeriodRow, PlaceRow } from './schemas.ts';
import { namedSources } from './named-sources.ts';
import { checkTiling } from './check-history.ts';
import { formerRegion, historyOf, madeOf, seatsWithHistory, withHistory, type Made } from './history.ts';
import { periodsOf } from './periods-of.ts';
import { checkReferences } from './check-references.ts';
import type { Mistake } from './table.ts';
import type { SoundTables } from './sound-tables.ts';
import type { Derived, NameTables } from './tables.ts';

/** A row of the derived places, and what a correction adds. */
type CorrectedPlace = PlaceRow & Pick<NonNullable<SoundTables['places']['value'][string]>, 'caveat'>;

export interface Assembled {
  readonly regions: ReadonlyMap<string, Region>;
  readonly places: ReadonlyMap<string, Place>;
  readonly made: ReadonlyMap<string, Made>;
}

/** All regions and places, or every mistake between the tables. */
export function assemble(tables: SoundTables, derived: Derived, names: NameTables): Assembled | readonly Mistake[] {
  const wrong = checkReferences(tables, derived);
  if (wrong.length > 0) return wrong;
  const regions = assembleRegions(tables, derived, names);
  const areaOf = (unit: string): number => (derived.shapes[unit] ?? derived.provinces[unit])?.area ?? 0;
  const made = new Map(Object.entries(tables.history.value).flatMap(([id, row]) => madeOf(id, row, areaOf)));
  const untiled = checkTiling(tables, regions, made);
  if (untiled.length > 0) return untiled;
  return {
    made,
    regions,
    places: assemblePlaces(tables, derived, names, regions)
  };
}

function assembleRegions(tables: SoundTables, { shapes, provinces }: Derived, names: NameTables): Map<string, Region> {
  const countries = tables.countries.value;
  const named = tables.sources.value;
  const periodOf = ({ note, sources, ...period }: PeriodRow): Period => ({
    ...period,
    notes: note,
    sources: namedSources(sources, named)
  });
  const history = tables.history.value;
  const told = { statuses: tables.statuses.value, sources: named };
  const regions = new Map<string, Region>();
  const published = new Map(
    tables.publishedAreas.value.flatMap(({ publisher, year, areas }) =>
      Object.entries(areas).map(([id, km2]) => [id, { km2, source: `${publisher}, ${year}` }] as const)
    )
  );
  const measured = (period: Period): Period => {
    const area = period.shape === null ? undefined : published.get(period.shape);
    return area ? { ...period, area } : period;
  };
  const add = (region: Region): void => {
    const { id, seats, periods } = region;
    const row = history[id];
    regions.set(id, {
      ...region,
      names: { ...region.names, ...names.regions[id] },
      ...(row?.aliases && { aliases: row.aliases }),
      seats: row ? seatsWithHistory(seats, row) : seats,
      periods: (row ? withHistory(periods, historyOf(id, row, told)) : periods).map(measured)
    });
  };
  for (const [id, row] of Object.entries(countries)) {
    const file = tables.regions.get(id)?.value;
    const facts = shapes[id]!;
    const capital = file?.capital ?? row.capital ?? null;
    add({
      id,
      kind: file?.kind ?? row.kind,
      names: row.names,
      ...(row.of ? { belongs: { to: row.of, integral: row.integral } } : {}),
      bounds: file?.bounds ?? row.bounds ?? facts.bounds,
      label: file?.label ?? row.label ?? facts.label,
      capital,
      seats: seatsOf(capital, file?.seats ?? row.seats),
      tile: id,
      periods: file ? file.periods.map(periodOf) : periodsOf(id, row, tables.statuses.value, named)
    });
  }
  for (const [id, { value }] of tables.regions) {
    if (id in countries) continue;
    const { kind, capital = null, seats, periods } = value;
    const drawn = periods.flatMap(({ shape }) => (shape === null ? [] : [shapes[shape]!]));
    const bounds = value.bounds ?? unionOf(drawn.map((facts) => facts.bounds))!;
    const label = value.label ?? drawn[0]?.label ?? middleOf(bounds);
    add({
      id,
      kind,
      names: value.names!,
      bounds,
      label,
      capital,
      seats: seatsOf(capital, seats),
      periods: periods.map(periodOf)
    });
  }
  for (const [id, row] of Object.entries(history)) {
    if (!regions.has(id))
      regions.set(
        id,
        formerRegion(id, row, told, (unit) => shapes[unit] ?? provinces[unit])
      );
  }
  for (const [id, { names: areaNames, bounds, label }] of Object.entries(tables.areas.value)) {
    const at = label ?? middleOf(bounds);
    add({ id, kind: 'area', names: areaNames, bounds, label: at, capital: null, seats: [], periods: [] });
  }
  return regions;
}

/** Those of the table, or else the capital alone. */
const seatsOf = (capital: PlaceId | null, seats: readonly Seat[] | undefined): readonly Seat[] =>
  seats ?? (capital === null ? [] : [{ place: capital, role: 'capital', from: null, to: null }]);

function assemblePlaces(
  tables: SoundTables,
  derived: Derived,
  names: NameTables,
  regions: ReadonlyMap<string, Region>
): Map<string, Place> {
  const inhabitantsOf = inhabitantsIn(tables.inhabitants.value);
  return new Map(
    correctPlaces(derived.places, tables.places.value).map(
      ({ id, names: own, position, rank, population, country, inhabitants, caveat }) => [
        id,
        {
          id,
          // What a correction says of a name comes last.
          names: { ...own, ...names.places[id], ...tables.places.value[id]?.names },
          position,
          rank,
          population,
          country,
          ...(tables.townHistory.value[id] && { was: tables.townHistory.value[id] }),
          capital: regions.get(country)?.capital === id,
          ...inhabitantsOf(id, inhabitants),
          ...(caveat ? { caveat: { ...caveat, sources: namedSources(caveat.sources, tables.sources.value) } } : {})
        }
      ]
    )
  );
}

/** The derived places with `places.yaml` applied: corrected, dropped where it has null, and those that it adds. */
export function correctPlaces(
  derived: Derived['places'],
  corrections: SoundTables['places']['value']
): readonly CorrectedPlace[] {
  const known = new Set(derived.map(({ id }) => id));
  const kept = derived.filter(({ id }) => corrections[id] !== null);
  const added = Object.keys(corrections).filter((id) => !known.has(id) && corrections[id] !== null);
  // A new place is checked to have every field, and a correction's undefined fields are not in its table at all.
  return [...kept, ...added.map((id) => ({ id, inhabitants: null }))].map(
    (row) => ({ ...row, ...corrections[row.id] }) as CorrectedPlace
  );
}
