import type { Node } from 'jsonc-parser';
import { ringArea } from '#lib/geo/ring-area.ts';
import { shortWay, turnOf } from '#lib/geo/short-way.ts';
import type { Report } from '#lib/story/report.ts';

type Line = readonly (readonly [number, number])[];

/** A step of a line, and the number of the position that it ends at. */
interface LongStep {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  readonly at: number;
}

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
  const message = `The way ${stepOf(step)} is ${degrees(widthOf(step))}° one way round the world and ${short(step)}° the other, which is drawn.`;
  const hint = 'Put a position between the two, on the way that is meant.';
  report('geojson-antimeridian', nodes[step.at]?.offset ?? 0, message, hint);
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
  const way = shortWay(ring);
  if (way === ring) return ring;
  if (turnOf(way) !== 0) return null;
  const runsRight = (area: number): boolean => area > 0 === (role === 'outer');
  if (runsRight(ringArea(way)) || !runsRight(ringArea(ring))) {
    checkLineWay(nodes, ring, report);
    return way;
  }
  const step = longStepOf(ring, () => true);
  if (step === null) return way;
  const message = `The ring runs as GeoJSON has it if its way ${stepOf(step)} is ${degrees(widthOf(step))}° as written, and it is drawn the short way, ${short(step)}° across the antimeridian.`;
  const hint =
    'Put a position between the two if it goes the long way; else turn the ring round: “ogr2ogr -lco RFC7946=YES” does it.';
  report('geojson-antimeridian', nodes[step.at]?.offset ?? 0, message, hint);
  return null;
}

/** The first step that `shortWay` turns, and that is so wide; null where none does. */
function longStepOf(line: Line, counts: (width: number) => boolean): LongStep | null {
  const way = shortWay(line);
  if (way === line) return null;
  const turns = (i: number): number => Math.round(((way[i]?.[0] ?? NaN) - (line[i]?.[0] ?? NaN)) / 360);
  for (const [at, to] of line.entries()) {
    const from = line[at - 1];
    if (from && turns(at) !== turns(at - 1) && counts(Math.abs(to[0] - from[0]))) return { from, to, at };
  }
  return null;
}

const stepOf = ({ from, to }: LongStep): string => `from [${from.join(', ')}] to [${to.join(', ')}]`;
const widthOf = ({ from, to }: LongStep): number => Math.abs(to[0] - from[0]);
const short = (step: LongStep): number => degrees(360 - widthOf(step));
const degrees = (value: number): number => Number(value.toFixed(2));
