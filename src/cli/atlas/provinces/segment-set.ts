import type { Position } from '#lib/geo/position.ts';
import { segmentsCross } from '#lib/geo/segments-cross.ts';
import type { GridLine } from '../grid.ts';

/** Two ends, grid points. */
export type Segment = readonly [from: Position, to: Position];

/** Side of a square of the search, in grid steps. */
const CELL = 48;

const keyOfCell = (x: number, y: number): number => x * 65_536 + y;
const cellOf = (value: number): number => Math.floor(value / CELL);

/** The same for a segment and its reverse. */
export const segmentKey = (a: Position, b: Position): string =>
  a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]) ? `${a},${b}` : `${b},${a}`;

/** Segments on the grid, found by where they are. All answers are exact. */
export class SegmentSet {
  readonly #cells = new Map<number, Segment[]>();
  readonly #columns = new Map<number, Segment[]>();
  readonly #keys = new Set<string>();
  readonly #vertices = new Map<number, Map<string, Position>>();

  addLine(line: GridLine): void {
    for (const [index, to] of line.entries()) if (index > 0) this.add([line[index - 1]!, to]);
  }

  add(segment: Segment): void {
    const [a, b] = segment;
    const key = segmentKey(a, b);
    for (let x = cellOf(Math.min(a[0], b[0])); x <= cellOf(Math.max(a[0], b[0])); x++) push(this.#columns, x, segment);
    if (this.#keys.has(key)) return;
    this.#keys.add(key);
    for (const cell of cellsOf(a, b)) push(this.#cells, cell, segment);
    for (const point of segment) {
      const cell = keyOfCell(cellOf(point[0]), cellOf(point[1]));
      const known = this.#vertices.get(cell) ?? new Map<string, Position>();
      this.#vertices.set(cell, known.set(String(point), point));
    }
  }

  has(a: Position, b: Position): boolean {
    return this.#keys.has(segmentKey(a, b));
  }

  hasVertex(point: Position): boolean {
    return this.#vertices.get(keyOfCell(cellOf(point[0]), cellOf(point[1])))?.has(String(point)) ?? false;
  }

  /** Those that may touch the segment between two points, each once. */
  near(a: Position, b: Position): ReadonlySet<Segment> {
    return new Set(cellsOf(a, b).flatMap((cell) => this.#cells.get(cell) ?? []));
  }

  /** The first that crosses the segment between two points at no end of either. */
  crossing(a: Position, b: Position): Segment | undefined {
    for (const segment of this.near(a, b)) if (segmentsCross(a, b, ...segment)) return segment;
    return undefined;
  }

  /** A vertex that lies on the segment between two points, at neither end. */
  vertexOn(a: Position, b: Position): Position | undefined {
    for (const cell of cellsOf(a, b)) {
      for (const point of this.#vertices.get(cell)?.values() ?? []) if (isBetween(point, a, b)) return point;
    }
    return undefined;
  }

  /** The segment that a point lies on, at neither of its ends. */
  under(point: Position): Segment | undefined {
    for (const segment of this.near(point, point)) if (isBetween(point, ...segment)) return segment;
    return undefined;
  }

  /** Whether a point lies within the rings that the segments make; of a point on an edge, either. */
  holds([x, y]: Position): boolean {
    let inside = false;
    for (const [[ax, ay], [bx, by]] of this.#columns.get(cellOf(x)) ?? []) {
      if (ax > x !== bx > x && y < ay + ((x - ax) / (bx - ax)) * (by - ay)) inside = !inside;
    }
    return inside;
  }

  /** The vertex nearest to a point, as `distance` measures; undefined where none is within so many cells. */
  nearestVertex(point: Position, distance: (a: Position, b: Position) => number, cells = 8): Position | undefined {
    const [cx, cy] = [cellOf(point[0]), cellOf(point[1])];
    let best: Position | undefined;
    for (let reach = 1; reach <= cells && best === undefined; reach *= 2) {
      for (let x = cx - reach; x <= cx + reach; x++) {
        for (let y = cy - reach; y <= cy + reach; y++) {
          for (const vertex of this.#vertices.get(keyOfCell(x, y))?.values() ?? []) {
            if (best === undefined || distance(vertex, point) < distance(best, point)) best = vertex;
          }
        }
      }
    }
    return best;
  }
}

function push<K>(map: Map<K, Segment[]>, key: K, segment: Segment): void {
  const known = map.get(key);
  if (known) known.push(segment);
  else map.set(key, [segment]);
}

function cellsOf(a: Position, b: Position): number[] {
  const cells: number[] = [];
  for (let x = cellOf(Math.min(a[0], b[0])); x <= cellOf(Math.max(a[0], b[0])); x++) {
    for (let y = cellOf(Math.min(a[1], b[1])); y <= cellOf(Math.max(a[1], b[1])); y++) cells.push(keyOfCell(x, y));
  }
  return cells;
}

/** Whether a point lies on the segment between two others, at neither end. */
function isBetween([x, y]: Position, [ax, ay]: Position, [bx, by]: Position): boolean {
  if ((bx - ax) * (y - ay) !== (by - ay) * (x - ax)) return false;
  const along = (x - ax) * (bx - ax) + (y - ay) * (by - ay);
  return along > 0 && along < (bx - ax) ** 2 + (by - ay) ** 2;
}
