import type { Position } from '#lib/geo/position.ts';
import { segmentsCross } from '#lib/geo/segments-cross.ts';
import type { GridLine } from './grid.ts';

/** A segment of a line: from its vertex `index - 1` to its vertex `index`. */
export interface Segment {
  readonly line: number;
  readonly index: number;
}

/** Side of a square of the search, in grid steps. */
const CELL = 64;

interface Ends extends Segment {
  readonly from: Position;
  readonly to: Position;
}

/** All pairs of segments of some lines that cross properly, at no end of either. Exact, for coordinates are whole numbers. */
export function findCrossings(lines: readonly GridLine[]): readonly (readonly [Segment, Segment])[] {
  const cells = new Map<number, Ends[]>();
  for (const segment of lines.flatMap(segmentsOf)) {
    const [west, east] = cellsBetween(segment.from[0], segment.to[0]);
    const [south, north] = cellsBetween(segment.from[1], segment.to[1]);
    for (let x = west; x <= east; x++) {
      for (let y = south; y <= north; y++) {
        const key = x * 65_536 + y;
        const cell = cells.get(key);
        if (cell === undefined) cells.set(key, [segment]);
        else cell.push(segment);
      }
    }
  }
  const found = new Map<string, readonly [Segment, Segment]>();
  for (const cell of cells.values()) {
    for (const [position, one] of cell.entries()) {
      for (const other of cell.slice(position + 1)) {
        if (segmentsCross(one.from, one.to, other.from, other.to)) {
          found.set(`${one.line},${one.index},${other.line},${other.index}`, [one, other]);
        }
      }
    }
  }
  return [...found.values()];
}

const segmentsOf = (points: GridLine, line: number): Ends[] =>
  points.flatMap((to, index) => {
    const from = points[index - 1];
    return from ? [{ line, index, from, to }] : [];
  });

const cellsBetween = (a: number, b: number): readonly [number, number] => [
  Math.floor(Math.min(a, b) / CELL),
  Math.floor(Math.max(a, b) / CELL)
];
