/** The longitude that differs from this one by whole turns and lies nearest to a reference, for a continuous path. */
export function unwrap(longitude: number, reference: number): number {
  return longitude - 360 * Math.round((longitude - reference) / 360);
}

/** The longitude in [-180, 180). */
export const wrap = (longitude: number): number => longitude - 360 * Math.floor((longitude + 180) / 360);

/** The longitude in [-180, 180], as it is where it lies within: either edge of bounds may be the antimeridian. */
export const wrapEdge = (longitude: number): number => (Math.abs(longitude) <= 180 ? longitude : wrap(longitude));

/** Degrees, whole turns, by which a line is to be moved so that each part of it stands where it is nearest to a reference. */
export const turnsOf = (line: readonly (readonly number[])[], reference: number): number[] => [
  ...new Set(line.map(([longitude = NaN]) => 360 * Math.round((reference - longitude) / 360)))
];
