import type { Node } from 'jsonc-parser';
import { ringArea } from '#lib/geo/ring-area.ts';
import { shortWay, turnOf } from '#lib/geo/short-way.ts';
import type { Report } from '#lib/story/report.ts';

type Line = readonly (readonly [number, number])[];

/** Where the short way is longer than this, the long one may as well be meant. Degrees. */
const NEARLY_HALF = 160;

/**
 * Warns of a step between two positions that may be meant either way round the world; it is drawn the short way.
 *
 * @param nodes of the positions
 */
export function checkLineWay(nodes: readonly Node[], line: Line, report: Report): void {
  const step = longStepOf(line, (width) => 360 - width > NEARLY_HALF);
  if (step === null) return;
  const message = `The way ${stepOf(line, step)} is ${widthOf(line, step)}° one way round the world and ${short(line, step)}° the other, which is drawn.`;
  const hint = 'Put a position between the two, on the way that is meant.';
  report('geojson-antimeridian', nodes[step]!.offset, message, hint);
}

/**
 * The same of a ring, of which it may also be told by the way that it runs.
 *
 * @returns the ring with longitudes that run on, or null where there is no more to be said of the way that it runs
 */
export function checkRingWay(
  nodes: readonly Node[],
  ring: Line,
  role: 'outer' | 'hole',
  report: Report
): readonly (readonly number[])[] | null {
  const way = shortWay(ring as never);
  if ((way as unknown) === ring) return ring;
  if (turnOf(way) !== 0) return null;
  const runsRight = (area: number): boolean => area > 0 === (role === 'outer');
  if (runsRight(ringArea(way)) || !runsRight(ringArea(ring as never))) {
    checkLineWay(nodes, ring, report);
    return way;
  }
  const step = longStepOf(ring, () => true)!;
  const message = `The ring runs as GeoJSON has it if its way ${stepOf(ring, step)} is ${widthOf(ring, step)}° as written, and it is drawn the short way, ${short(ring, step)}° across the antimeridian.`;
  const hint =
    'Put a position between the two if it goes the long way; else turn the ring round: “ogr2ogr -lco RFC7946=YES” does it.';
  report('geojson-antimeridian', nodes[step]!.offset, message, hint);
  return null;
}

/** The number of the position at which the first step ends that `shortWay` turns, and that is so wide; null where none does. */
function longStepOf(line: Line, counts: (width: number) => boolean): number | null {
  const way = shortWay(line as never);
  if ((way as unknown) === line) return null;
  const turns = (i: number): number => Math.round((way[i]![0]! - line[i]![0]) / 360);
  const at = line.findIndex(([x], i) => i > 0 && turns(i) !== turns(i - 1) && counts(Math.abs(x - line[i - 1]![0])));
  return at < 0 ? null : at;
}

const stepOf = (line: Line, at: number): string => `from [${line[at - 1]!.join(', ')}] to [${line[at]!.join(', ')}]`;
const widthOf = (line: Line, at: number): number => degrees(Math.abs(line[at]![0] - line[at - 1]![0]));
const short = (line: Line, at: number): number => degrees(360 - Math.abs(line[at]![0] - line[at - 1]![0]));
const degrees = (value: number): number => Number(value.toFixed(2));
