/** The longitude that differs from this one by whole turns and lies nearest to a reference, for a continuous path. */
export function unwrap(longitude: number, reference: number): number {
  return longitude - 360 * Math.round((longitude - reference) / 360);
}

/** The longitude in [-180, 180). */
export const wrap = (longitude: number): number => longitude - 360 * Math.floor((longitude + 180) / 360);
