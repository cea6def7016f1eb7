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
 * @param line x and y of each corner in turn, in the unit square; where the last corner is the first, a ring, which keeps no
 * second end
 * @param scales CSS px that the world is wide from where each corner is looked at, or all of them
 * @returns in CSS px
 */
export function cornerWeights(line: Float64Array, scales: Float64Array | number, least: number): Float64Array {
  const last = line.length / 2 - 1;
  const weights = new Float64Array(last + 1);
  weights[0] = weights[last] = Infinity;
  // A corner weighs no more than the one whose choice made its span: a cut at w is then what the algorithm gives at w.
  const spans: [first: number, last: number, most: number, uneven: number][] = [[0, last, Infinity, 0]];
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [first, last, most, uneven] = span;
    const [ax, ay] = [line[2 * first]!, line[2 * first + 1]!];
    const [dx, dy] = [line[2 * last]! - ax, line[2 * last + 1]! - ay];
    const length = dx * dx + dy * dy;
    // Squared: a root for each corner would take as long as all the rest.
    let [farthest, at] = [least * least, 0];
    for (let i = first + 1; i < last; i++) {
      const [px, py] = [line[2 * i]! - ax, line[2 * i + 1]! - ay];
      const along = length === 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / length));
      const scale = typeof scales === 'number' ? scales : scales[i]!;
      const away = ((px - along * dx) ** 2 + (py - along * dy) ** 2) * scale * scale;
      if (away > farthest) [farthest, at] = [away, i];
    }
    if (at === 0) continue;
    const weight = Math.min(most, Math.sqrt(farthest));
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
