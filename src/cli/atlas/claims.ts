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

/** One chain of them, in degrees. With `until` it is followed to its point nearest to that, then goes straight to `end`. */
export function claimLine(
  rows: readonly LineRow[],
  { lines, until, end }: { lines: readonly number[]; until?: Position | undefined; end?: Position | undefined }
): readonly Position[] {
  const chain = joinLines(linesOf(rows, lines), TOUCH);
  if (until === undefined || end === undefined) return chain;
  const gap = ([x, y]: Position): number => Math.hypot(x - until[0], y - until[1]);
  const turn = chain.reduce((best, point, index) => (gap(point) < gap(chain[best]!) ? index : best), 0);
  return [...chain.slice(0, turn + 1), end];
}
