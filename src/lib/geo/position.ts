/** A position, [longitude, latitude] in degrees, WGS 84 (RFC 7946 §3.1.1). */
export type Position = readonly [longitude: number, latitude: number];

/** A position of GeoJSON, which may have a height; a list of numbers to the library's types, which is known to be one. */
export type Coordinates = [longitude: number, latitude: number, ...height: number[]];
