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

/** All pairs of segments of some lines that cross properly, at no end of either. Exact, for coordinates are whole numbers. */
export function findCrossings(lines: readonly GridLine[]): readonly (readonly [Segment, Segment])[] {
  const cells = new Map<number, Segment[]>();
  const ends = ({ line, index }: Segment): readonly [Position, Position] => [
    lines[line]![index - 1]!,
    lines[line]![index]!
  ];
  lines.forEach((points, line) => {
    for (let index = 1; index < points.length; index++) {
      const [a, b] = ends({ line, index });
      const [west, east] = [Math.min(a[0], b[0]), Math.max(a[0], b[0])].map((x) => Math.floor(x / CELL));
      const [south, north] = [Math.min(a[1], b[1]), Math.max(a[1], b[1])].map((y) => Math.floor(y / CELL));
      for (let x = west!; x <= east!; x++) {
        for (let y = south!; y <= north!; y++) {
          const key = x * 65_536 + y;
          const cell = cells.get(key);
          if (cell === undefined) cells.set(key, [{ line, index }]);
          else cell.push({ line, index });
        }
      }
    }
  });
  const found = new Map<string, readonly [Segment, Segment]>();
  for (const cell of cells.values()) {
    cell.forEach((one, position) => {
      const [a, b] = ends(one);
      for (const other of cell.slice(position + 1)) {
        const [c, d] = ends(other);
        if (segmentsCross(a, b, c, d)) {
          found.set(`${one.line},${one.index},${other.line},${other.index}`, [one, other]);
        }
      }
    });
  }
  return [...found.values()];
}
