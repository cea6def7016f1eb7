import { memo } from '#lib/core/memo.ts';
import { interpolate } from './interpolate.ts';

/** The vertical extent of a step, CSS px from the document's top. Boxes are in order and do not overlap. */
export interface Box {
  readonly top: number;
  readonly bottom: number;
}

/**
 * The position along the story when a line of the document is being read: a whole number in the middle of a step's
 * box, a half on the border between two, linear in between; held at the first and last step's middle beyond them.
 * @param line the reading line, CSS px from the document's top
 */
export function positionAt(boxes: readonly Box[], line: number): number {
  const [points, positions] = knots(boxes);
  return interpolate(points, positions, line);
}

/**
 * The same, of one step or more, which runs on to half a step before the first one's middle and after the last one's, over the way that there is.
 * @param ends the lines that are read at the top and at the bottom of the page
 */
export function runningOn(boxes: readonly Box[], line: number, ends: readonly [top: number, bottom: number]): number {
  const [first, last] = [lineAt(boxes, 0), lineAt(boxes, Infinity)];
  const before = Math.min(first, Math.max(boxes[0]!.top, ends[0]));
  const after = Math.max(last, Math.min(boxes.at(-1)!.bottom, ends[1]));
  return positionAt(boxes, line) + interpolate([before, first, last, after], [-0.5, 0, 0, 0.5], line);
}

/** The line that is being read at a position: the inverse of `positionAt`. */
export function lineAt(boxes: readonly Box[], position: number): number {
  const [points, positions] = knots(boxes);
  return interpolate(positions, points, position);
}

/** Middles of boxes and of the gaps between them, and the positions there. Kept for as long as the boxes are. */
const knots = memo((boxes: readonly Box[]): readonly [points: Float64Array, positions: Float64Array] => {
  const count = Math.max(1, 2 * boxes.length - 1);
  const points = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const box = boxes[i >> 1] ?? { top: 0, bottom: 0 };
    points[i] = i % 2 === 0 ? (box.top + box.bottom) / 2 : (box.bottom + (boxes[(i >> 1) + 1]?.top ?? 0)) / 2;
  }
  return [points, Float64Array.from({ length: count }, (_, i) => i / 2)];
});
