import { unionOf, middleOf, type Bounds } from '#lib/geo/bounds.ts';
import type { Position } from '#lib/geo/position.ts';
import { FIRST_DAY, type Span } from '../period.ts';
import type { Day, Period, Region, RegionId, Seat, Source } from '../region.ts';
import type { HistoryPeriod, HistoryRow } from './history-schema.ts';
import { namedSources } from './named-sources.ts';
import type { StatusRow } from './schemas.ts';

/** What land is made of: ids of tiles and provinces, and of provinces of these that are not in it. */
export interface Made {
  readonly land: readonly string[];
  readonly less: readonly string[];
  /** km² */
  readonly area: number;
}

/** Of a tile or a province, as the derivation measured it. */
interface Measured {
  readonly bounds: Bounds;
  readonly label: Position;
  readonly area: number;
}

/** What periods of history are made with. */
export interface HistoryTables {
  readonly statuses: Readonly<Record<string, StatusRow>>;
  readonly sources: Readonly<Record<string, Source>>;
}

/** The periods that a table of history has for a region, oldest first. The id of one is the id of its shape, where that is land of its own. */
export const historyOf = (id: RegionId, { periods }: HistoryRow, tables: HistoryTables): Period[] =>
  periods.map((row) => periodOf(id, row, tables));

function periodOf(id: RegionId, row: HistoryPeriod, { statuses, sources }: HistoryTables): Period {
  const { status, relation, kind, sources: ofStatus } = statuses[row.status]!;
  const { from, to, names, within, of, land, precision, claimedBy, note } = row;
  const own = idOf(id, row);
  const was = within === undefined ? (kind ?? (of ? 'territory' : undefined)) : 'part';
  return {
    id: own,
    from,
    to,
    shape: land ? own : id,
    ...(was && { kind: was }),
    status,
    administeredBy: [within ?? of ?? id],
    relation: within === undefined ? relation : 'part',
    administration: null,
    claimedBy,
    precision,
    notes: note,
    sources: unique(namedSources([...row.sources, ...ofStatus], sources)),
    ...(names && { names }),
    ...(within && { within }),
    ...(row.less && { divided: true })
  };
}

/** Of a period, and of its shape where that is land of its own. */
const idOf = (id: RegionId, { to }: HistoryPeriod): string => `${id.toLowerCase()}-until-${to}`;

const unique = (sources: readonly Source[]): Source[] => [...new Map(sources.map((one) => [one.url, one])).values()];

/** What of some spans no other span has, oldest first: each cut where another lies in it. */
export function without<S extends Span>(spans: readonly S[], others: readonly Span[]): S[] {
  return others.reduce<S[]>(
    (left, { from, to }) =>
      left.flatMap((span) => {
        const before = { ...span, to: earlier(span.to, from ?? FIRST_DAY) };
        const after = { ...span, from: to === null ? null : later(span.from, to) };
        return [...(holds(before) ? [before] : []), ...(to !== null && holds(after) ? [after] : [])];
      }),
    [...spans]
  );
}

const earlier = (to: Day | null, day: Day): Day => (to === null || day < to ? day : to);
const later = (from: Day | null, day: Day): Day => (from === null || from < day ? day : from);
const holds = ({ from, to }: Span): boolean => to === null || (from ?? FIRST_DAY) < to;

/** A region's periods, those of history before others; ids of what is cut by them are told apart by their last day. */
export function withHistory(periods: readonly Period[], history: readonly Period[]): Period[] {
  const cut = without(periods, history).map((period) => {
    const whole = periods.some(({ id, to }) => id === period.id && to === period.to);
    return whole ? period : { ...period, id: `${period.id}-until-${period.to}` };
  });
  return [...cut, ...history].sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
}

/** The capitals of a region's history, and after them those of today. */
export function seatsWithHistory(seats: readonly Seat[], { periods }: HistoryRow): Seat[] {
  const old = periods.flatMap(({ from, to, capital }): Seat[] =>
    capital ? [{ place: capital, role: 'capital', from, to }] : []
  );
  const said = periods.filter(({ capital }) => capital !== undefined);
  const joined = old.reduce<Seat[]>((all, seat) => {
    const last = all.at(-1);
    if (last?.place !== seat.place || last.to !== seat.from) return [...all, seat];
    return [...all.slice(0, -1), { ...last, to: seat.to }];
  }, []);
  return [...joined, ...without(seats, said)];
}

/** A region that is none of today's tiles: a state that is no more. */
export function formerRegion(
  id: RegionId,
  row: HistoryRow,
  tables: HistoryTables,
  measured: (unit: string) => Measured | undefined
): Region {
  const units = row.periods.flatMap(({ land = [] }) => land.flatMap((unit) => measured(unit) ?? []));
  const bounds = row.bounds ?? unionOf(units.map((unit) => unit.bounds)) ?? [-180, -90, 180, 90];
  const largest = units.reduce<Measured | null>((a, b) => (a === null || b.area > a.area ? b : a), null);
  return {
    id,
    kind: row.kind ?? 'country',
    names: row.names!,
    ...(row.aliases && { aliases: row.aliases }),
    bounds,
    label: row.label ?? largest?.label ?? middleOf(bounds),
    capital: row.periods.findLast(({ capital }) => capital)?.capital ?? null,
    seats: seatsWithHistory([], row),
    periods: historyOf(id, row, tables)
  };
}

/** What the shapes of a history are made of, by their ids. */
export const madeOf = (id: RegionId, { periods }: HistoryRow, areaOf: (unit: string) => number): [string, Made][] =>
  periods.flatMap((row): [string, Made][] => {
    const { land, less = [] } = row;
    if (!land) return [];
    const sum = (units: readonly string[]): number => units.reduce((all, unit) => all + areaOf(unit), 0);
    return [[idOf(id, row), { land, less, area: sum(land) - sum(less) }]];
  });
