import type { Bounds } from '#lib/geo/bounds.ts';
import type { Position } from '#lib/geo/position.ts';
import { looksSwapped } from './frames.ts';
import type { At } from '#lib/story/fields/located.ts';
import type { Report } from './report.ts';
import type { WrittenScene } from '#lib/story/fields/scene.ts';

/**
 * Reports positions that are on the map either way, and lie where the story is only with longitude and latitude swapped.
 *
 * @param around what the scene shows, or else what its story does
 */
export function checkSwapped(scene: WrittenScene, around: readonly Bounds[], report: Report): void {
  for (const { value, offset } of positionsOf(scene)) {
    if (!looksSwapped(value, around)) continue;
    const [longitude, latitude] = value.map((degrees) => Number(degrees.toFixed(4)));
    const message = `[${longitude}, ${latitude}] is far from what the story shows, and [${latitude}, ${longitude}] is there.`;
    const hint = 'Write longitude first, then latitude. If it is right as it is, let the text name what is there.';
    report('position-swapped', offset, message, hint);
  }
}

function positionsOf({ view, route }: WrittenScene): At<Position>[] {
  const stops = (route?.value ?? []).flatMap((stop) => ('position' in stop ? [stop.position] : []));
  if (view?.kind === 'camera') return [{ value: view.camera.center, offset: view.offset }, ...stops];
  if (view?.kind !== 'bounds') return stops;
  const [west, south, east, north] = view.bounds;
  // Swapped bounds never cross the antimeridian: south would have to be greater than north.
  if (west > east) return stops;
  return [{ value: [(west + east) / 2, (south + north) / 2], offset: view.offset }, ...stops];
}
