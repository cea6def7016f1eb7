/**
 * A bounding box, [west, south, east, north] in degrees. As in RFC 7946 §5.2, west > east means that
 * the box crosses the antimeridian.
 */
export type Bounds = readonly [west: number, south: number, east: number, north: number];
