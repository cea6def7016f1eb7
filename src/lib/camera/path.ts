import { interpolateZoom } from 'd3-interpolate';
import { project, unproject, worldSize } from '#lib/geo/mercator.ts';
import { unwrap } from '#lib/geo/longitude.ts';
import type { Camera } from './camera.ts';

/**
 * The path between two cameras as a function of t in [0, 1], its ends exact: van Wijk and Nuij, "Smooth and efficient
 * zooming and panning" (2003), by d3-interpolate; the bearing turns the short way. The target's longitude is taken as
 * it is, so unwrap it first where the path crosses the antimeridian.
 * @param width of the frame, CSS px: how much ground a zoom shows
 */
export function path(from: Camera, to: Camera, width: number): (t: number) => Camera {
  const start = project(from.center);
  const end = project(to.center);
  // d3 divides by the squared distance, which underflows for views of the unit square: give it pixels of zoom 0.
  const unit = worldSize(0);
  const view = interpolateZoom(
    [start[0] * unit, start[1] * unit, width / 2 ** from.zoom],
    [end[0] * unit, end[1] * unit, width / 2 ** to.zoom]
  );
  const turn = unwrap(to.bearing, from.bearing) - from.bearing;
  return (t) => {
    if (t <= 0) return from;
    if (t >= 1) return to;
    const [x, y, visible] = view(t);
    return {
      center: unproject([x / unit, y / unit]),
      zoom: Math.log2(width / visible),
      bearing: from.bearing + turn * t,
      pitch: from.pitch + (to.pitch - from.pitch) * t
    };
  };
}
