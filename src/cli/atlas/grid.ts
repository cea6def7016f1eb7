import type { Position } from '#lib/geo/position.ts';

/**
 * The integer grid that a quantised TopoJSON file stands on. Everything of Natural Earth that is laid on one grid shares its
 * vertices exactly, whichever package it came from, so that a border is one line and not two.
 */
export interface Grid {
  readonly scale: readonly [number, number];
  readonly translate: readonly [number, number];
}

/** A ring or line of grid points. */
export type GridLine = readonly Position[];

export const toGrid = ({ scale, translate }: Grid, [x, y]: Position): Position => [
  Math.round((x - translate[0]) / scale[0]),
  Math.round((y - translate[1]) / scale[1])
];

export const toDegrees = ({ scale, translate }: Grid, [x, y]: Position): Position => [
  x * scale[0] + translate[0],
  y * scale[1] + translate[1]
];

export const samePoint = (a: Position, b: Position): boolean => a[0] === b[0] && a[1] === b[1];

/** A line of degrees on the grid, without the repeated points that rounding makes. */
export function lineToGrid(grid: Grid, line: readonly Position[]): GridLine {
  const points: Position[] = [];
  for (const position of line) {
    const point = toGrid(grid, position);
    const last = points.at(-1);
    if (last === undefined || !samePoint(last, point)) points.push(point);
  }
  return points;
}
