import type { Position } from '#lib/geo/position.ts';

/** Where the map looks, in the words of the MapLibre style spec. */
export interface Camera {
  /** Longitude may leave [-180, 180] so that a path across the antimeridian is continuous. */
  readonly center: Position;
  readonly zoom: number;
  /** Degrees, clockwise from north. */
  readonly bearing: number;
  /** Degrees from straight down, 0 to 60. */
  readonly pitch: number;
}
