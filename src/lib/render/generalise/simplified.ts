import { worldSize } from '#lib/geo/mercator.ts';
import type { StoryTopology } from '#lib/render/story-map.ts';
import { weighed } from './weighed.ts';

/**
 * A story's topology without the corners that do not show at a zoom; borders stay shared.
 * @param corner the smallest that is kept, CSS px²
 */
export function simplified(topology: StoryTopology, zoom: number, corner: number): StoryTopology {
  const weights = weighed(topology);
  const least = corner / worldSize(zoom) ** 2;
  return {
    ...weights,
    arcs: weights.arcs.map((arc) => arc.filter(([, , area]) => area >= least).map(([x, y]) => [x, y]))
  };
}
