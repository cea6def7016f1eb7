import { checkSources, unknownSources } from './check-sources.ts';
import { checkHistory } from './check-history.ts';
import { MEMBER, periodsOf } from './periods-of.ts';
import type { Mistake, Path, Table } from './table.ts';
import type { Seat } from '../region.ts';
import type { SoundTables } from './sound-tables.ts';
import type { Derived } from './tables.ts';

/** Mistakes between the tables: what one names and no other has, and periods that overlap. */
export function checkReferences(tables: SoundTables, derived: Derived): readonly Mistake[] {
  const { shapes, places } = derived;
  const countries = tables.countries.value;
  const corrections = tables.places.value;
  const regionIds = new Set(
    [countries, tables.history.value, tables.areas.value].flatMap(Object.keys).concat([...tables.regions.keys()])
  );
  const placeIds = new Set(places.map(({ id }) => id));
  const mistakes: Mistake[] = [...checkSources(tables)];
  const expect = (holds: boolean, table: Table<unknown>, path: Path, message: string): void => {
    if (!holds) mistakes.push(table.mistake(path, message));
  };
  const expectRegion = (id: string, table: Table<unknown>, path: Path): void =>
    expect(regionIds.has(id), table, path, `expected the id of a region, found "${id}"`);
  const isPlace = (id: string): boolean => (placeIds.has(id) || id in corrections) && corrections[id] !== null;
  const expectPlace = (id: string | undefined, table: Table<unknown>, path: Path): void =>
    expect(id === undefined || isPlace(id), table, path, `expected the id of a place, found "${id}"`);

  const expectSeats = (seats: readonly Seat[] | undefined, table: Table<unknown>, path: Path): void =>
    seats?.forEach(({ place }, index) => expectPlace(place, table, [...path, 'seats', index, 'place']));

  const expectSources = (keys: readonly string[], table: Table<unknown>, path: Path): void =>
    void mistakes.push(...unknownSources(keys, tables.sources.value, table, [...path, 'sources']));

  for (const [id, { sources }] of Object.entries(tables.statuses.value)) expectSources(sources, tables.statuses, [id]);
  for (const [id, row] of Object.entries(countries)) {
    expectSources(row.sources ?? [], tables.countries, [id]);
    expect(id in shapes, tables.countries, [id], `${id} has no shape: derive the atlas again (npm run atlas)`);
    expect(
      row.status in tables.statuses.value,
      tables.countries,
      [id, 'status'],
      `statuses.yaml has no "${row.status}"`
    );
    for (const [index, { status }] of row.was.entries())
      expect(status in tables.statuses.value, tables.countries, [id, 'was', index], `statuses.yaml has no "${status}"`);
    expect(
      row.status !== MEMBER || tables.regions.has(id) || row.member !== undefined,
      tables.countries,
      [id],
      `${id}: expected “member”, the day of its admission to the United Nations`
    );
    if ([row.status, ...row.was.map(({ status }) => status)].every((key) => key in tables.statuses.value)) {
      const periods = periodsOf(id, row, tables.statuses.value, tables.sources.value);
      expect(
        periods.every(({ from }, index) => index === 0 || (periods[index - 1]!.to ?? '9999') <= (from ?? '')),
        tables.countries,
        [id],
        `${id}: “member” and “was” overlap`
      );
    }
    if (row.of !== undefined) expectRegion(row.of, tables.countries, [id, 'of']);
    else expect(!row.integral, tables.countries, [id, 'integral'], 'expected “of”: the state that it is a part of');
    row.claimedBy.forEach((region, place) => expectRegion(region, tables.countries, [id, 'claimedBy', place]));
    expectPlace(row.capital, tables.countries, [id, 'capital']);
    expectSeats(row.seats, tables.countries, [id]);
  }
  for (const [id, table] of tables.regions) {
    const { names, capital, seats, bounds, periods } = table.value;
    expect(id in countries || names !== undefined, table, [], `${id}: expected names, for countries.yaml has none`);
    expect(
      id in countries || bounds !== undefined || periods.some(({ shape }) => shape !== null),
      table,
      ['periods'],
      `${id}: expected bounds, for no period has a shape`
    );
    expectPlace(capital, table, ['capital']);
    expectSeats(seats, table, []);
    for (const [index, { shape, from, to, administeredBy, claimedBy, sources }] of periods.entries()) {
      const path = ['periods', index];
      expectSources(sources, table, path);
      expect(shape === null || shape in shapes, table, [...path, 'shape'], `there is no shape "${shape}"`);
      expect(
        from === null || to === null || from < to,
        table,
        [...path, 'to'],
        `expected a day after ${from}, found ${to}`
      );
      const before = periods[index - 1];
      expect(
        before === undefined || (before.to !== null && from !== null && before.to <= from),
        table,
        [...path, 'from'],
        `expected periods oldest first without overlap: the one before ends ${before?.to ?? 'never'}, this one begins ${from ?? 'before the atlas'}`
      );
      administeredBy.forEach((region, place) => expectRegion(region, table, [...path, 'administeredBy', place]));
      claimedBy.forEach((region, place) => expectRegion(region, table, [...path, 'claimedBy', place]));
    }
  }
  for (const [id, row] of Object.entries(corrections)) {
    const complete = row !== null && ['names', 'position', 'rank', 'country'].every((key) => key in row);
    expect(
      placeIds.has(id) || complete,
      tables.places,
      [id],
      row === null
        ? `"${id}" is dropped, but the derived places have none`
        : `"${id}" is no derived place to correct; a new place needs names, position, rank, country, population and geonames`
    );
    if (row?.caveat) expectSources(row.caveat.sources, tables.places, [id, 'caveat']);
    if (row?.country !== undefined) expectRegion(row.country, tables.places, [id, 'country']);
  }
  for (const [index, { areas }] of tables.publishedAreas.value.entries()) {
    for (const id of Object.keys(areas))
      expect(id in shapes, tables.publishedAreas, [index, 'areas', id], `there is no shape "${id}"`);
  }
  const { censuses, untold } = tables.inhabitants.value;
  const countryOf = new Map(places.map(({ id, country: of }) => [id, corrections[id]?.country ?? of]));
  for (const [index, { country, counts }] of censuses.entries()) {
    for (const id of Object.keys(counts)) {
      const path = ['censuses', index, 'counts', id];
      expectPlace(id, tables.inhabitants, path);
      const of = countryOf.get(id) ?? corrections[id]?.country;
      expect(of === undefined || of === country, tables.inhabitants, path, `${id} is in ${of}, not in ${country}`);
    }
  }
  untold.forEach((id, index) => expectPlace(id, tables.inhabitants, ['untold', index]));
  return [...mistakes, ...checkHistory(tables, derived, isPlace)];
}
