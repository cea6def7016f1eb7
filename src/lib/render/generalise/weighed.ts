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

/** The library's types know nothing of what it adds. */
const weigh = memo(
  <T extends Objects>(topology: Topology<T>) => presimplify(topology, triangleArea) as unknown as WeighedTopology
);

/** A topology with its corners weighed; made once a topology. */
export const weighed = <T extends Objects>(topology: Topology<T>): WeighedTopology<T> =>
  weigh(topology) as WeighedTopology<T>;

const triangleArea = (triangle: readonly Point[]): number => planeArea(triangle.map(project));
