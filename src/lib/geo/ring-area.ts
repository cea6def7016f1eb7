/**
 * Twice the area of a ring by the shoelace formula, in the square of its unit: positive where it runs counterclockwise with y upwards.
 * @param ring whose last corner may be its first again, or not
 */
export function ringArea(ring: readonly (readonly number[])[]): number {
  // From the first corner, so that nothing is lost of a small ring far from the origin.
  const [x0, y0] = ring[0] ?? [0, 0];
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const [before, after] = [ring[i - 1]!, ring[i]!];
    sum += (before[0]! - x0!) * (after[1]! - y0!) - (after[0]! - x0!) * (before[1]! - y0!);
  }
  return sum;
}
