import type { Camera } from '#lib/camera/camera.ts';
import type { Frame } from '#lib/camera/frame.ts';
import { groundOffset } from '#lib/camera/ground-offset.ts';
import { project, worldSize } from '#lib/geo/mercator.ts';
import { holdsIn, type HighlightArea } from './highlight-area.ts';
import type { Rect } from './rect.ts';

/** Squares that the free part of a frame is looked at in, about; and the least side of one, CSS px. */
const SQUARES = 5000;
const SIDE = 4;

/** What an area covers of the free part of a frame. */
export interface Cover {
  readonly id: string;
  readonly beyond: string;
  holds(x: number, y: number): boolean;
  /** Share of a rectangle that lies in the area, 0 to 1. */
  share(rect: Rect): number;
  /** Points in it, evenly spread, CSS px. */
  readonly points: readonly (readonly [x: number, y: number])[];
}

/** @param free the part of the frame that is looked at */
export function coverOf(area: HighlightArea, camera: Camera, frame: Frame, free: Rect): Cover {
  const [left, top, right, bottom] = free;
  const [width, height] = [Math.max(1, right - left), Math.max(1, bottom - top)];
  const side = Math.max(SIDE, Math.sqrt((width * height) / SQUARES));
  const [columns, rows] = [Math.ceil(width / side), Math.ceil(height / side)];
  const size = worldSize(camera.zoom);
  const [cx, cy] = project(camera.center);
  const within = holdsIn(area, cx);
  const holds = (x: number, y: number): boolean => {
    const [dx, dy] = groundOffset([x - frame.width / 2, y - frame.height / 2], camera, frame);
    return within(cx + dx / size, cy + dy / size);
  };
  // Squares in the area above and to the left of each corner.
  const sums = new Float64Array((columns + 1) * (rows + 1));
  const points: [number, number][] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const [x, y] = [left + (column + 0.5) * side, top + (row + 0.5) * side];
      const inside = holds(x, y);
      if (inside) points.push([x, y]);
      const at = (row + 1) * (columns + 1) + column + 1;
      sums[at] = Number(inside) + sums[at - 1]! + sums[at - columns - 1]! - sums[at - columns - 2]!;
    }
  }
  /** Between corners, too: of squares that are whole or empty, this is exact. */
  const sumAt = (x: number, y: number): number => {
    const [u, v] = [hold((x - left) / side, columns), hold((y - top) / side, rows)];
    const [i, j] = [Math.min(columns - 1, Math.floor(u)), Math.min(rows - 1, Math.floor(v))];
    const at = j * (columns + 1) + i;
    const above = sums[at]! + (sums[at + 1]! - sums[at]!) * (u - i);
    const below = sums[at + columns + 1]! + (sums[at + columns + 2]! - sums[at + columns + 1]!) * (u - i);
    return above + (below - above) * (v - j);
  };
  return {
    id: area.id,
    beyond: area.beyond,
    holds,
    points,
    share([l, t, r, b]) {
      const inside = sumAt(r, b) - sumAt(l, b) - sumAt(r, t) + sumAt(l, t);
      return (inside * side * side) / ((r - l) * (b - t));
    }
  };
}

const hold = (value: number, most: number): number => Math.max(0, Math.min(most, value));
