/**
 * Twice the area of a ring by the shoelace formula, in the square of its unit: positive where it runs counterclockwise with y upwards.
 * @param ring whose last corner may be its first again, or not
 */
export function ringArea(ring: readonly (readonly number[])[]): number {
  // From the first corner, so that nothing is lost of a small ring far from the origin.
  const [x0 = 0, y0 = 0] = ring[0] ?? [];
  let [sum, fromX, fromY] = [0, 0, 0];
  for (const [x = NaN, y = NaN] of ring) {
    const [toX, toY] = [x - x0, y - y0];
    sum += fromX * toY - toX * fromY;
    fromX = toX;
    fromY = toY;
  }
  return sum;
}
