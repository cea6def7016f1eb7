import { ringArea } from '#lib/geo/ring-area.ts';
import { findCrossings, type Segment } from './crossings.ts';
import type { GridLine } from './grid.ts';

/** A knot is undone by at most so many vertices; the outline of an atoll is all knots. */
const MAX_ROUNDS = 50;

/**
 * Arcs without the crossings that rounding to the grid makes: of the vertices at a crossing, the one whose loss changes the shape
 * least is dropped, until no two segments cross. Ends stay, for other arcs meet there. Throws where that does not help.
 * `together` tells which two arcs, by index, may not cross: those of one layer.
 */
export function untangle(
  arcs: readonly GridLine[],
  together: (one: number, other: number) => boolean
): readonly GridLine[] {
  let lines = arcs;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const crossings = findCrossings(lines).filter(([one, other]) => together(one.line, other.line));
    if (crossings.length === 0) return lines;
    const dropped = new Map<number, Set<number>>();
    for (const pair of crossings) {
      const vertices = pair.flatMap(({ line, index }: Segment) =>
        [index - 1, index].flatMap((vertex) => {
          const points = lines[line]!;
          const inner = vertex > 0 && vertex < points.length - 1 && points.length > 4;
          return inner ? [{ line, vertex, loss: triangle(points, vertex) }] : [];
        })
      );
      const [least] = vertices.toSorted((a, b) => a.loss - b.loss);
      if (least === undefined) continue;
      dropped.set(least.line, (dropped.get(least.line) ?? new Set()).add(least.vertex));
    }
    lines = lines.map((line, index) => line.filter((_, vertex) => !dropped.get(index)?.has(vertex)));
  }
  throw new Error(`untangle: segments still cross after ${MAX_ROUNDS} rounds`);
}

/** Twice the area of a vertex and its two neighbours. */
const triangle = (points: GridLine, vertex: number): number => Math.abs(ringArea(points.slice(vertex - 1, vertex + 2)));
