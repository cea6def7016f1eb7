import type { Position } from './position.ts';

/** A point of the mercator plane: the world is the unit square, x to the east, y to the south. */
export type Point = readonly [x: number, y: number];

/** Where the plane ends: it is a square (as MapLibre and every web map have it). */
export const MAX_LATITUDE = 85.051129;

/** The same as it is written by hand: rounded up, so that the bounds of the whole map may be given in hundredths. */
export const WRITTEN_MAX_LATITUDE = Math.ceil(MAX_LATITUDE * 100) / 100;

/** Width of the world in CSS pixels at zoom 0, as in the MapLibre style spec. */
export const WORLD_PIXELS = 512;

/** Longitudes are not wrapped: 190° lies east of the unit square. */
export function project([longitude, latitude]: Position): Point {
  const clamped = Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, latitude));
  return [
    (180 + longitude) / 360,
    (180 - (180 / Math.PI) * Math.log(Math.tan(Math.PI / 4 + (clamped * Math.PI) / 360))) / 360
  ];
}

export function unproject([x, y]: Point): Position {
  return [x * 360 - 180, (360 / Math.PI) * Math.atan(Math.exp(((180 - y * 360) * Math.PI) / 180)) - 90];
}

/** CSS pixels that the world is wide at a zoom. */
export const worldSize = (zoom: number): number => WORLD_PIXELS * 2 ** zoom;
