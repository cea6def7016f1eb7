type Point = readonly [x: number, y: number, ...more: number[]];

/** Whether two segments cross properly, at no end of either. Exact where the coordinates are whole numbers. */
export const segmentsCross = (a: Point, b: Point, c: Point, d: Point): boolean =>
  side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;

/** 1 where c lies left of the line from a to b, -1 where it lies right, 0 where it lies on it. */
const side = (a: Point, b: Point, c: Point): number =>
  Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));
