import { memo } from '#lib/core/memo.ts';
import type { GridArcs, PackedTopology } from './packed-topology.ts';
import type { StoryTopology } from '#lib/render/story-map.ts';

/** What a stage draws from: a topology, and its arcs as they are by now. */
export interface Drawn {
  readonly topology: PackedTopology;
  readonly arcs: GridArcs;
}

const made = memo((topology: PackedTopology) =>
  memo((arcs: GridArcs): StoryTopology => ({ ...topology, arcs: arcs.map(stepsOf) }))
);

/** The topology as TopoJSON has it; made once for the same arcs. */
export const unpacked = ({ topology, arcs }: Drawn): StoryTopology => made(topology)(arcs);

/** Each corner as the way to it from the one before. */
function stepsOf(corners: ArrayLike<number>): [number, number][] {
  const steps: [number, number][] = [];
  for (let i = 0; i < corners.length; i += 2) {
    steps.push([corners[i]! - (corners[i - 2] ?? 0), corners[i + 1]! - (corners[i - 1] ?? 0)]);
  }
  return steps;
}
