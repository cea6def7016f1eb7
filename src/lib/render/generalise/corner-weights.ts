import type { Point } from '#lib/geo/mercator.ts';

/** A split that leaves less than this part of a span on one side is uneven; in a short span it does not matter. */
const UNEVEN = 16;
const SHORT = 64;
/** So many uneven splits one after the other are no shape but a zigzag. */
const MOST_UNEVEN = 8;

/**
 * How much each corner of a line matters, after Douglas and Peucker: without the corners that weigh no more than w, no
 * corner is farther than w from the line that is left. The ends weigh Infinity; what weighs less than `least` is given as 0.
 *
 * A corner's distance is measured in its own scale, so that one line can be fine where it is looked at from near and
 * coarse where it is not.
 * @param line where the last corner is the first, a ring, which keeps no second end
 * @param scales CSS px that the world is wide from where each corner is looked at
 * @returns in CSS px
 */
export function cornerWeights(line: readonly Point[], scales: Float64Array, least: number): Float64Array {
  const last = line.length - 1;
  const weights = new Float64Array(line.length);
  weights[0] = weights[last] = Infinity;
  // A corner weighs no more than the one whose choice made its span: a cut at w is then what the algorithm gives at w.
  const spans: [first: number, last: number, most: number, uneven: number][] = [[0, last, Infinity, 0]];
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [first, last, most, uneven] = span;
    const [ax, ay] = line[first]!;
    const [dx, dy] = [line[last]![0] - ax, line[last]![1] - ay];
    const length = dx * dx + dy * dy;
    let [farthest, at] = [least, 0];
    for (let i = first + 1; i < last; i++) {
      const [px, py] = [line[i]![0] - ax, line[i]![1] - ay];
      const along = length === 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / length));
      const away = Math.hypot(px - along * dx, py - along * dy) * scales[i]!;
      if (away > farthest) [farthest, at] = [away, i];
    }
    if (at === 0) continue;
    const weight = Math.min(most, farthest);
    weights[at] = weight;
    const middle = (first + last) >> 1;
    const even = Math.min(at - first, last - at) * UNEVEN > last - first;
    // A zigzag is split at its very end each time, which takes as long as its square: the middle is then kept as well.
    if (even || last - first < SHORT || uneven < MOST_UNEVEN) {
      const left = even || at < middle ? 0 : uneven + 1;
      const right = even || at > middle ? 0 : uneven + 1;
      spans.push([first, at, weight, left], [at, last, weight, right]);
    } else {
      weights[middle] = weight;
      const [left, right] = at < middle ? [at, middle] : [middle, at];
      spans.push([first, left, weight, 0], [left, right, weight, 0], [right, last, weight, 0]);
    }
  }
  return weights;
}
