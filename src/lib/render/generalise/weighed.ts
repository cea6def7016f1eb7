import { presimplify } from 'topojson-simplify';
import type { Objects, Topology } from 'topojson-specification';
import { project, type Point } from '#lib/geo/mercator.ts';
import { planeArea } from './plane-area.ts';

/** A corner in degrees, and its effective area after Visvalingam in the unit mercator plane. */
export type WeighedCorner = [longitude: number, latitude: number, area: number];

export interface WeighedTopology<T extends Objects = Objects> extends Topology<T> {
  arcs: WeighedCorner[][];
}

const known = new WeakMap<Topology, WeighedTopology>();

/** A topology with its corners weighed; made once a topology. */
export function weighed<T extends Objects>(topology: Topology<T>): WeighedTopology<T> {
  // The library's types know nothing of what it adds.
  let found = known.get(topology);
  if (!found) known.set(topology, (found = presimplify(topology, triangleArea) as unknown as WeighedTopology));
  return found as WeighedTopology<T>;
}

const triangleArea = (triangle: readonly Point[]): number => planeArea(triangle.map(project));
