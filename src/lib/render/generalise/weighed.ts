import { presimplify } from 'topojson-simplify';
import type { Objects, Topology } from 'topojson-specification';
import { memo } from '#lib/core/memo.ts';
import { project, type Point } from '#lib/geo/mercator.ts';
import { planeArea } from './plane-area.ts';

/** A corner in degrees, and its effective area after Visvalingam in the unit mercator plane. */
export type WeighedCorner = [longitude: number, latitude: number, area: number];

export interface WeighedTopology<T extends Objects = Objects> extends Topology<T> {
  arcs: WeighedCorner[][];
}

/** Arcs that have been weighed: the atlases of stories with provinces, or of other days, have nearly all of theirs in common. */
const ofArc = new WeakMap<object, WeighedCorner[]>();

const weigh = memo(<T extends Objects>(topology: Topology<T>): WeighedTopology => {
  const fresh = topology.arcs.filter((arc) => !ofArc.has(arc));
  // The library's types know nothing of what it adds.
  const { arcs } = presimplify({ ...topology, arcs: fresh }, triangleArea) as unknown as WeighedTopology;
  for (const [i, arc] of fresh.entries()) ofArc.set(arc, arcs[i]!);
  const { type, bbox, objects } = topology;
  return { type, ...(bbox && { bbox }), objects, arcs: topology.arcs.map((arc) => ofArc.get(arc)!) };
});

/** A topology with its corners weighed; made once a topology. */
export const weighed = <T extends Objects>(topology: Topology<T>): WeighedTopology<T> =>
  weigh(topology) as WeighedTopology<T>;

const triangleArea = (triangle: readonly Point[]): number => planeArea(triangle.map(project));
