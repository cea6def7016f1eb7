import { presimplify } from 'topojson-simplify';
import type { Objects, Topology } from 'topojson-specification';
import { project, type Point } from '#lib/geo/mercator.ts';
import { planeArea } from './plane-area.ts';

const known = new WeakMap<Topology, Topology>();

/**
 * A topology in degrees, each corner with its effective area after Visvalingam as a third coordinate, in the unit mercator plane.
 * Made once a topology.
 */
export function weighed<T extends Objects>(topology: Topology<T>): Topology<T> {
  let found = known.get(topology);
  if (!found) known.set(topology, (found = presimplify(topology, triangleArea)));
  return found as Topology<T>;
}

const triangleArea = (triangle: readonly Point[]): number => planeArea(triangle.map(project));
