import type { Edge } from '#lib/atlas/provinces/province-topology.ts';
import type { Position } from '#lib/geo/position.ts';
import { samePoint, type GridLine } from '../grid.ts';
import type { Face } from './faces.ts';
import { segmentKey } from './segment-set.ts';

/** An arc of a country's provinces, or a part of the land's, by its index among those of the country. */
export interface Part {
  readonly edge: boolean;
  readonly index: number;
  /** Run backwards. */
  readonly back: boolean;
}

/** The provinces of a country. */
export interface Encoded {
  /** Polygons of rings, by id. */
  readonly shapes: ReadonlyMap<string, readonly (readonly (readonly Part[])[])[]>;
  /** Grid points. */
  readonly arcs: readonly GridLine[];
  readonly edges: readonly Edge[];
}

interface Spot {
  readonly arc: number;
  /** Of its second vertex. */
  readonly index: number;
}

/**
 * Shapes of the faces of each province of a country, by id. A line goes from a corner where three faces or the edge meet to the next one. What is
 * on the edge of the country is a part of the arc that the land has there.
 *
 * @param land arcs of the land, grid points
 * @param own which of them the country is made of
 */
export function encode(
  provinces: ReadonlyMap<string, readonly Face[]>,
  land: readonly GridLine[],
  own: ReadonlySet<number>
): Encoded {
  const spots = new Map<string, Spot>();
  for (const arc of own) {
    for (const [index, to] of land[arc]!.entries()) {
      if (index > 0) spots.set(segmentKey(land[arc]![index - 1]!, to), { arc, index });
    }
  }
  const isCorner = cornersOf([...provinces.values()].flat());
  const arcs: GridLine[] = [];
  const edges: Edge[] = [];
  /** By the first segment of a line, in the way that it is run. */
  const made = new Map<string, readonly Part[]>();
  const partsOf = (line: GridLine): readonly Part[] => {
    const known = made.get(`${line[0]} ${line[1]}`);
    if (known) return known;
    const runs = runsOf(line, land, spots);
    const parts = runs
      ? runs.map(({ edge, back }): Part => ({ edge: true, index: edges.push(edge) - 1, back }))
      : [{ edge: false, index: arcs.push(line) - 1, back: false }];
    made.set(`${line[0]} ${line[1]}`, parts);
    made.set(
      `${line.at(-1)} ${line.at(-2)}`,
      parts.toReversed().map((part) => ({ ...part, back: !part.back }))
    );
    return parts;
  };
  const shapes = [...provinces].map(([id, faces]) => {
    const ringOf = (ring: GridLine): Part[] => linesOf(ring, isCorner).flatMap(partsOf);
    return [id, faces.map(({ outer, holes }) => [outer, ...holes].map(ringOf))] as const;
  });
  return { shapes: new Map(shapes), arcs, edges };
}

/** Whether other than two segments of some faces meet in a vertex. */
function cornersOf(faces: readonly Face[]): (point: Position) => boolean {
  const around = new Map<string, Set<string>>();
  for (const ring of faces.flatMap(({ outer, holes }) => [outer, ...holes])) {
    for (const [i, to] of ring.entries()) {
      const from = ring[i - 1];
      if (from === undefined) continue;
      for (const [one, other] of [
        [from, to],
        [to, from]
      ] as const) {
        around.set(String(one), (around.get(String(one)) ?? new Set()).add(String(other)));
      }
    }
  }
  return (point) => around.get(String(point))?.size !== 2;
}

/** A closed ring as the lines from corner to corner; as one that begins at its least vertex where it has none. */
function linesOf(ring: GridLine, isCorner: (point: Position) => boolean): GridLine[] {
  const open = ring.slice(0, -1);
  const first = open.findIndex(isCorner);
  const least = open.reduce((best, point, i) => (String(point) < String(open[best]) ? i : best), 0);
  const start = first < 0 ? least : first;
  const turned = [...open.slice(start), ...open.slice(0, start), open[start]!];
  const lines: Position[][] = [[turned[0]!]];
  for (const [i, point] of turned.entries()) {
    if (i === 0) continue;
    lines.at(-1)!.push(point);
    if (i < turned.length - 1 && isCorner(point)) lines.push([point]);
  }
  return lines;
}

/** The parts of the land's arcs that a line is made of; null where it is within the country. */
function runsOf(line: GridLine, land: readonly GridLine[], spots: ReadonlyMap<string, Spot>) {
  const runs: { readonly arc: number; readonly from: number; to: number; readonly step: 1 | -1 }[] = [];
  for (const [i, to] of line.entries()) {
    const from = line[i - 1];
    if (from === undefined) continue;
    const spot = spots.get(segmentKey(from, to));
    if (spot === undefined) return null;
    const { arc, index } = spot;
    const step = samePoint(land[arc]![index]!, to) ? 1 : -1;
    const last = runs.at(-1);
    const begin = step === 1 ? index - 1 : index;
    if (last && last.arc === arc && last.step === step && last.to === begin) last.to = begin + step;
    else runs.push({ arc, from: begin, to: begin + step, step });
  }
  const [first, second, third] = runs;
  const whole = first && second && !third && first.arc === second.arc && first.from === second.to;
  // An island is the whole of its arc, wherever the line begins.
  if (whole) {
    const edge: Edge = [first.arc, 0, land[first.arc]!.length - 1];
    return [{ edge, back: first.step < 0 }];
  }
  return runs.map(({ arc, from, to, step }) => {
    const edge: Edge = step === 1 ? [arc, from, to] : [arc, to, from];
    return { edge, back: step < 0 };
  });
}
