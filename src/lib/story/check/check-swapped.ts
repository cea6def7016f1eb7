import type { Bounds } from '#lib/geo/bounds.ts';
import type { Position } from '#lib/geo/position.ts';
import type { Report } from '#lib/story/report.ts';
import { looksSwapped } from './looks-swapped.ts';
import type { WrittenScene } from '#lib/story/fields/scene.ts';

/**
 * Reports positions that are on the map either way, and lie where the story is only with longitude and latitude swapped.
 *
 * @param around what the scene shows, or else what its story does
 */
export function checkSwapped(
  { view, mark, route, routes, notes }: WrittenScene,
  around: readonly Bounds[],
  report: Report
): void {
  const check = (found: Bounds | Position, offset: number, margin?: number): void =>
    reportSwapped(found, offset, around, report, margin);
  if (view?.kind === 'camera') check(view.camera.center, view.offset, marginAt(view.camera.zoom));
  if (view?.kind === 'bounds') check(view.bounds, view.offset);
  if (view?.kind === 'names') for (const { value, offset } of view.positions) check(value, offset);
  for (const { position } of mark?.value ?? []) if (position) check(position.value, position.offset);
  const stops = [route, ...(routes?.value ?? []).map(({ through }) => through)].flatMap((all) => all?.value ?? []);
  const spots = [...stops, ...(notes?.value ?? []).map(({ at }) => at)];
  for (const spot of spots) if ('position' in spot) check(spot.position.value, spot.position.offset);
}

/** Degrees between the middle of the map and what it shows: a degree, and half the map where it shows a part of the world. */
const marginAt = (zoom: number): number => Math.max(1, HALF_MAP / 2 ** zoom - HALF_COUNTRY);
/** Half of what a map 1 000 px wide shows at zoom 0, in degrees. */
const HALF_MAP = (180 * 1000) / 512;
const HALF_COUNTRY = 10;

/** Reports a position, or bounds, that lie where the story is only with longitude and latitude swapped. */
export function reportSwapped(
  found: Bounds | Position,
  offset: number,
  around: readonly Bounds[],
  report: Report,
  margin?: number
): void {
  if (!looksSwapped(found, around, margin)) return;
  const message = `[${found.join(', ')}] is far from what the story shows, which is there with latitude and longitude swapped.`;
  const hint =
    found.length === 2
      ? `Write [${found[1]}, ${found[0]}]: longitude first. If it is right as it is, let the text name what is there.`
      : `Write [${found[1]}, ${found[0]}, ${found[3]}, ${found[2]}]: west, south, east, north. If it is right as it is, let the text name what is there.`;
  report('position-swapped', offset, message, hint);
}
