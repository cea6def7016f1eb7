/** A rectangle on the screen, CSS px. */
export type Rect = readonly [left: number, top: number, right: number, bottom: number];

export const around = ([x, y]: readonly [number, number], radius: number): Rect => [
  x - radius,
  y - radius,
  x + radius,
  y + radius
];

export const overlap = (a: Rect, b: Rect): boolean => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

/** Whether the first lies in the second. */
export const inside = (a: Rect, b: Rect): boolean => a[0] >= b[0] && a[1] >= b[1] && a[2] <= b[2] && a[3] <= b[3];
