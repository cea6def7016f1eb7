import type { Point } from '#lib/geo/mercator.ts';

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
  const spans: [first: number, last: number, most: number][] = [[0, last, Infinity]];
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [first, last, most] = span;
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
    weights[at] = Math.min(most, farthest);
    spans.push([first, at, weights[at]!], [at, last, weights[at]!]);
  }
  return weights;
}
