import { eastOf, type Bounds } from './bounds.ts';
import { unwrap } from './longitude.ts';
import { project } from './mercator.ts';
import type { Position } from './position.ts';

/**
 * Where the corners of a picture lie: its top left, top right, bottom right and bottom left. Longitudes run on across the
 * antimeridian.
 */
export type Corners = readonly [Position, Position, Position, Position];

/** An upright rectangle of the mercator plane. */
export type PlaneBox = readonly [left: number, top: number, right: number, bottom: number];

export function cornersOf(bounds: Bounds): Corners {
  const [west, south, , north] = bounds;
  const east = eastOf(bounds);
  return [
    [west, north],
    [east, north],
    [east, south],
    [west, south]
  ];
}

/** Corners of which each is the short way from the one before. */
export function runningOn(corners: Corners): Corners {
  const [a, b, c, d] = corners;
  const on = ([longitude, latitude]: Position, [last]: Position): Position => [unwrap(longitude, last), latitude];
  const second = on(b, a);
  const third = on(c, second);
  return [a, second, third, on(d, third)];
}

/** Twice the area of the triangle of three positions, degrees²: positive where they run counterclockwise. */
const turn = ([ax, ay]: Position, [bx, by]: Position, [cx, cy]: Position): number =>
  (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);

/** How the sides of four corners run: as those of a picture that is seen from its front, of its mirror image, or in no way that a picture can have. */
export function windingOf(corners: Corners): 'upright' | 'mirrored' | 'crossed' {
  const turns = corners.map((at, i) => Math.sign(turn(at, corners[(i + 1) % 4]!, corners[(i + 2) % 4]!)));
  if (turns.every((one) => one === -1)) return 'upright';
  return turns.every((one) => one === 1) ? 'mirrored' : 'crossed';
}

/** How far the top of a picture is turned from running east, degrees, counterclockwise. */
export const tiltOf = ([[x0, y0], [x1, y1]]: Corners): number => (Math.atan2(y1 - y0, x1 - x0) * 180) / Math.PI;

/** The upright rectangle that four corners lie in. */
export function boxOf(corners: Corners): PlaneBox {
  const points = corners.map(project);
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/**
 * Where in a picture a position lies: across and down, 0 to 1 within it. Degrees are spread evenly over a rectangle and a
 * parallelogram, and as by a camera over any other shape.
 */
export function withinCorners(corners: Corners): (position: Position) => readonly [across: number, down: number] {
  const [[x0, y0], [x1, y1], [x2, y2], [x3, y3]] = corners;
  // The square as this shape, and that turned round (P. Heckbert, “Fundamentals of Texture Mapping”, 1989, §2.2.3).
  const [dx1, dy1, dx2, dy2] = [x1 - x2, y1 - y2, x3 - x2, y3 - y2];
  const [sx, sy] = [x0 - x1 + x2 - x3, y0 - y1 + y2 - y3];
  const area = dx1 * dy2 - dx2 * dy1;
  const [g, h] = [(sx * dy2 - dx2 * sy) / area, (dx1 * sy - sx * dy1) / area];
  const [a, b, c] = [x1 - x0 + g * x1, x3 - x0 + h * x3, x0];
  const [d, e, f] = [y1 - y0 + g * y1, y3 - y0 + h * y3, y0];
  const back = [e - f * h, c * h - b, b * f - c * e, f * g - d, a - c * g, c * d - a * f, d * h - e * g, b * g - a * h, a * e - b * d]; // prettier-ignore
  return ([x, y]) => {
    const [u, v, w] = [0, 3, 6].map((i) => back[i]! * x + back[i + 1]! * y + back[i + 2]!) as [number, number, number];
    return [u / w, v / w];
  };
}
