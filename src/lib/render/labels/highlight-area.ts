import { memo } from '#lib/core/memo.ts';
import { decodeIntegers } from '#lib/geo/integers.ts';

/** Where the screens of a scene see a region that it highlights: a raster of the mercator plane. */
export interface HighlightArea {
  /** Of the region, and so of its name. */
  readonly id: string;
  /** West and north edge and side of a cell, in the unit square, and how many cells a row has. */
  readonly grid: readonly [x: number, y: number, cell: number, columns: number];
  /** How many cells lie outside and inside in turn, row after row, as text. */
  readonly runs: string;
  /** For each of `DIRECTIONS`, a digit from 0 to 3: how much of what lies beyond the edge is the land of others. */
  readonly beyond: string;
  /** Of a region that may be seen as specks alone: x, y and size of each of its islands, in the unit square. */
  readonly islands?: readonly (readonly [x: number, y: number, size: number])[];
}

/** Ways from a point to a name beside it, x to the east and y to the south: the right is best, then the left, above, below. */
export const DIRECTIONS: readonly (readonly [x: number, y: number])[] = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [0.8, -0.6],
  [0.8, 0.6],
  [-0.8, -0.6],
  [-0.8, 0.6]
];

/** The cells of an area, row after row: 1 where it is. */
const cellsOf = memo((area: HighlightArea): Uint8Array => {
  const runs = decodeIntegers(area.runs);
  const cells = new Uint8Array(runs.reduce((sum, run) => sum + run, 0));
  let at = 0;
  for (const [i, run] of runs.entries()) {
    cells.fill(i & 1, at, at + run);
    at += run;
  }
  return cells;
});

/**
 * Whether a point of the mercator plane lies in an area.
 * @param center x that the camera looks at: the area is in the copy of the world that is nearest to it
 */
export function holdsIn(area: HighlightArea, center: number): (x: number, y: number) => boolean {
  const [left, top, cell, columns] = area.grid;
  const cells = cellsOf(area);
  const shift = shiftOf(area, center);
  return (x, y) => {
    const column = Math.floor((x - left - shift) / cell);
    const row = Math.floor((y - top) / cell);
    return column >= 0 && column < columns && row >= 0 && cells[row * columns + column] === 1;
  };
}

/** By how many turns of the world an area is away from a camera. */
const shiftOf = ({ grid: [left, , cell, columns] }: HighlightArea, center: number): number =>
  Math.round(center - left - (cell * columns) / 2);
