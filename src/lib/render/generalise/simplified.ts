import { presimplify } from 'topojson-simplify';
import type { Topology } from 'topojson-specification';
import { project, worldSize, type Point } from '#lib/geo/mercator.ts';
import type { StoryTopology } from '#lib/render/story-map.ts';

const weights = new WeakMap<StoryTopology, Topology>();

/**
 * A story's topology without the corners that do not show at a zoom; borders stay shared.
 * @param corner the smallest that is kept, CSS px²
 */
export function simplified(topology: StoryTopology, zoom: number, corner: number): StoryTopology {
  let weighed = weights.get(topology);
  if (!weighed) weights.set(topology, (weighed = presimplify(topology, triangleArea as never)));
  const least = corner / worldSize(zoom) ** 2;
  return {
    ...weighed,
    arcs: weighed.arcs.map((arc) => arc.filter((corner) => corner[2]! >= least).map(([x, y]) => [x!, y!]))
  } as StoryTopology;
}

/** Area of a triangle of positions in the unit mercator plane. */
export function triangleArea(triangle: readonly [Point, Point, Point]): number {
  const [[ax, ay], [bx, by], [cx, cy]] = triangle.map(project) as [Point, Point, Point];
  return Math.abs((ax - cx) * (by - ay) - (ax - bx) * (cy - ay)) / 2;
}
