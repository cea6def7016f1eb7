import type { Transform } from 'topojson-specification';
import { decodeIntegers } from '#lib/geo/integers.ts';
import type { Label, StoryTopology } from '#lib/render/story-map.ts';

/**
 * A quantized TopoJSON topology whose arcs are text, and coarse: for each arc the number of its corners and the way to
 * each from the one before, of the arc before too.
 */
export interface PackedTopology extends Omit<StoryTopology, 'arcs' | 'transform'> {
  readonly transform: Transform;
  readonly arcs: string;
  /** Of the file that makes this map fine: a host may have the two files of different days. */
  readonly key: string;
}

/**
 * The corners between those of the coarse arcs, as text: for each two that follow each other in an arc, how many lie
 * between them, and the way to each from the one before.
 */
export type Corners = string;

/** What comes after a map: what makes its shapes fine, and names that none of its scenes shows. */
export interface FinerMap {
  readonly key: string;
  readonly corners: Corners;
  readonly labels: readonly Label[];
}

/** x and y of each arc's corners in turn, on the topology's grid. */
export type GridArcs = readonly ArrayLike<number>[];

/** @param corners where they have come */
export function arcsOf({ arcs }: PackedTopology, corners: Corners | null): GridArcs {
  const coarse = decodeIntegers(arcs);
  const between = corners === null ? null : decodeIntegers(corners);
  const found: Int32Array[] = [];
  let [at, next, x, y] = [0, 0, 0, 0];
  while (at < coarse.length) {
    const points: number[] = [];
    for (let left = coarse[at++]!; left > 0; left--) {
      if (between && points.length > 0) {
        let [px, py] = [x, y];
        for (let more = between[next++]!; more > 0; more--) {
          points.push((px += between[next++]!), (py += between[next++]!));
        }
      }
      points.push((x += coarse[at++]!), (y += coarse[at++]!));
    }
    found.push(new Int32Array(points));
  }
  return found;
}
