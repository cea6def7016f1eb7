import type { Position } from '#lib/geo/position.ts';
import type { LineRow } from './geopackage.ts';
import { joinLines } from './join-lines.ts';

/** Degrees: the claim lines that meet end within a few metres of each other. */
const TOUCH = 0.001;

/** The lines of some rows of Natural Earth's disputed borders. */
export function linesOf(rows: readonly LineRow[], fids: readonly number[]): readonly (readonly Position[])[] {
  return fids.flatMap((fid) => {
    const row = rows.find((candidate) => candidate.fid === fid);
    if (row === undefined) throw new Error(`disputed_borders has no line ${fid}`);
    return row.lines;
  });
}

/**
 * One chain of them, in degrees. With `until` it is followed to its point nearest to that, then goes straight to `end`. Each detour
 * replaces what lies between the points nearest to its own ends.
 */
export function claimLine(
  rows: readonly LineRow[],
  {
    lines,
    until,
    end,
    detours = []
  }: {
    lines: readonly number[];
    until?: Position | undefined;
    end?: Position | undefined;
    detours?: readonly (readonly Position[])[];
  }
): readonly Position[] {
  const chain = detours.reduce(withDetour, joinLines(linesOf(rows, lines), TOUCH));
  if (until === undefined || end === undefined) return chain;
  return [...chain.slice(0, nearest(chain, until) + 1), end];
}

function withDetour(chain: readonly Position[], detour: readonly Position[]): Position[] {
  const [from, to] = [nearest(chain, detour[0]!), nearest(chain, detour.at(-1)!)];
  return from <= to
    ? [...chain.slice(0, from), ...detour, ...chain.slice(to + 1)]
    : [...chain.slice(0, to), ...detour.toReversed(), ...chain.slice(from + 1)];
}

/** Index of the point of a line that is nearest to another. */
function nearest(line: readonly Position[], [x, y]: Position): number {
  const gap = (index: number): number => Math.hypot(line[index]![0] - x, line[index]![1] - y);
  return line.reduce((best, _, index) => (gap(index) < gap(best) ? index : best), 0);
}
