import type { Position as Coordinates } from 'geojson';
import { cornerWeights } from '#lib/geo/corner-weights.ts';
import { project, type Point } from '#lib/geo/mercator.ts';

/** A part of the plane to draw. */
export interface DrawnArea {
  /** Its middle, in the unit mercator square; to the east of it for the world's next copy. */
  readonly center: Point;
  /** CSS px that the world is wide. */
  readonly size: number;
  /** How far it reaches from its middle, CSS px. */
  readonly half: readonly [x: number, y: number];
}

/** What one path draws of a plane's lines, each by number; `~i` is line i backwards, as in a topology. */
export interface Shape {
  readonly lines: readonly (readonly number[])[];
  readonly closed: boolean;
  /** What runs along the antimeridian is a line like another; else it is where a shape was cut, and no edge. */
  readonly alongSeam?: boolean;
  /** Drawn beyond the area too: dashes then start where they always do. */
  readonly whole?: boolean;
}

/** Of the numbers in path data, CSS px: whole numbers are written and read several times as fast as fractions. */
export const UNIT = 0.1;
/** How far a line may be from where it should, CSS px. */
const TOLERANCE = 0.35;
/** What is smaller than this is not drawn, CSS px. */
const SPECK = 0.7;
/** A point this near to the plane's side is of the seam along the antimeridian, where a shape is cut and has no edge. */
const SEAM = 3e-5;

/** In the unit square. */
export type Box = readonly [left: number, top: number, right: number, bottom: number];

/** A line of the plane. Where it lies is asked of each, its corners of those alone that are in sight. */
export interface Line {
  readonly box: Box;
  /** x and y of each corner in turn, in the unit square. */
  corners(): Float64Array;
}

/** A line of coordinates. */
export function lineOf(coordinates: readonly Coordinates[]): Line {
  const corners = new Float64Array(coordinates.flatMap((position) => project(position as never)));
  return { box: boxOf(corners), corners: () => corners };
}

/** Lines of the mercator plane, which are drawn as finely as a scale shows and as far as an area reaches. */
export class Plane {
  #lines: readonly Line[];
  /** Lines without the corners that a scale does not show, by the scale. */
  readonly #coarse = new Map<number, Float64Array[]>();

  constructor(lines: readonly Line[]) {
    this.#lines = lines;
  }

  /** The same lines with more corners, or fewer. */
  redefine(lines: readonly Line[]): void {
    this.#lines = lines;
    this.#coarse.clear();
  }

  /** Path data of a shape on an area, in units of it from its middle; empty where nothing of it is there. */
  path(shape: Shape, area: DrawnArea): string {
    const { center, size, half } = area;
    let path = '';
    // The world goes on beyond the antimeridian: an area may show two or three of it.
    for (let copy = Math.floor(center[0] - half[0] / size); copy <= center[0] + half[0] / size; copy++) {
      const pen = new Pen(shape, area, copy);
      for (const line of shape.lines) if (this.#inSight(line, shape, area, copy)) this.#trace(line, pen, size);
      path += pen.path;
    }
    return path;
  }

  #inSight(
    line: readonly number[],
    { closed, whole }: Shape,
    { center, size, half }: DrawnArea,
    copy: number
  ): boolean {
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const index of line) {
      const { box } = this.#lines[index < 0 ? ~index : index]!;
      left = Math.min(left, box[0]);
      top = Math.min(top, box[1]);
      right = Math.max(right, box[2]);
      bottom = Math.max(bottom, box[3]);
    }
    if (closed && Math.max(right - left, bottom - top) * size < SPECK) return false;
    if (whole) return true;
    return (
      (left + copy - center[0]) * size <= half[0] &&
      (right + copy - center[0]) * size >= -half[0] &&
      (top - center[1]) * size <= half[1] &&
      (bottom - center[1]) * size >= -half[1]
    );
  }

  #trace(line: readonly number[], pen: Pen, size: number): void {
    for (const [i, index] of line.entries()) {
      const points = this.#at(index < 0 ? ~index : index, size);
      const last = points.length / 2 - 1;
      // Where one line ends the next one begins.
      for (let j = i === 0 ? 0 : 1; j <= last; j++) {
        const at = 2 * (index < 0 ? last - j : j);
        pen.to(points[at]!, points[at + 1]!);
      }
    }
    pen.lift();
  }

  #at(index: number, size: number): Float64Array {
    let coarse = this.#coarse.get(size);
    if (!coarse) this.#coarse.set(size, (coarse = []));
    return (coarse[index] ??= withoutCorners(this.#lines[index]!.corners(), size));
  }
}

const [LEFT, RIGHT, ABOVE, BELOW] = [1, 2, 4, 8];

/** Writes path data; of what is beyond one side of the area it keeps the ends, so that no fill changes within. */
class Pen {
  path = '';
  readonly #shape: Shape;
  readonly #area: DrawnArea;
  readonly #copy: number;
  /** Sides of the area beyond which all since the last corner that was written lies. */
  #beyond = 0;
  /** The last corner, where it is not written yet. */
  #held: Point | null = null;
  #heldSides = 0;
  /** Corners of the line that have been written. */
  #count = 0;
  #onSeam = false;
  #x = 0;
  #y = 0;

  constructor(shape: Shape, area: DrawnArea, copy: number) {
    this.#shape = shape;
    this.#area = area;
    this.#copy = copy;
  }

  to(planeX: number, planeY: number): void {
    const { center, size, half } = this.#area;
    const x = (planeX + this.#copy - center[0]) * size;
    const y = (planeY - center[1]) * size;
    if (!this.#shape.closed && !this.#shape.alongSeam) {
      const onSeam = planeX < SEAM || planeX > 1 - SEAM;
      if (onSeam && this.#onSeam) this.lift();
      this.#onSeam = onSeam;
    }
    const sides = this.#shape.whole
      ? 0
      : (x < -half[0] ? LEFT! : x > half[0] ? RIGHT! : 0) | (y < -half[1] ? ABOVE! : y > half[1] ? BELOW! : 0);
    if (this.#count === 0) {
      this.#write(x, y, sides);
      return;
    }
    if (!(this.#beyond & sides)) {
      if (this.#held) this.#write(this.#held[0], this.#held[1], this.#heldSides);
      if (!(this.#beyond & sides)) {
        this.#write(x, y, sides);
        return;
      }
    }
    this.#beyond &= sides;
    this.#held = [x, y];
    this.#heldSides = sides;
  }

  /** Ends a line. */
  lift(): void {
    if (this.#count === 0) return;
    if (this.#held) this.#write(this.#held[0], this.#held[1], this.#heldSides);
    // With a line of no length a point is a dot, by a round cap.
    if (this.#count === 1) this.path += 'h0';
    if (this.#shape.closed) this.path += 'z';
    this.#count = 0;
    this.#onSeam = false;
  }

  #write(x: number, y: number, sides: number): void {
    this.#beyond = sides;
    this.#held = null;
    const [nextX, nextY] = [Math.round(x / UNIT), Math.round(y / UNIT)];
    const [dx, dy] = [nextX - this.#x, nextY - this.#y];
    if (this.#count === 0) this.path += `M${nextX} ${nextY}`;
    else if (dx === 0 && dy === 0) return;
    else this.path += `${this.#count === 1 ? 'l' : ' '}${dx} ${dy}`;
    [this.#x, this.#y] = [nextX, nextY];
    this.#count += 1;
  }
}

export function boxOf(line: ArrayLike<number>): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < line.length; i += 2) {
    left = Math.min(left, line[i]!);
    top = Math.min(top, line[i + 1]!);
    right = Math.max(right, line[i]!);
    bottom = Math.max(bottom, line[i + 1]!);
  }
  return [left, top, right, bottom];
}

/** A line without the corners that no one sees, the world being so wide. */
function withoutCorners(line: Float64Array, size: number): Float64Array {
  const weights = cornerWeights(line, size, TOLERANCE);
  return line.filter((_, i) => weights[i >> 1]! > 0);
}
