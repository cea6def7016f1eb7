/** A position, [longitude, latitude] in degrees, WGS 84 (RFC 7946 §3.1.1). */
export type Position = readonly [longitude: number, latitude: number];
