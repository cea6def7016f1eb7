import { holds, type Bounds } from '#lib/geo/bounds.ts';

/** Of fewer positions the middle says nothing. */
const ENOUGH = 5;
/** A position lies apart from the others this many times as far from their middle as half of them do, and among them within so many. */
const [APART, AMONG] = [6, 3];
/** Degrees: half of the others are taken to be no nearer to their middle. */
const NARROW = 0.2;
/** Degrees that a position may lie outside of what a story shows. */
const NEAR = 1;
/** Looks at what a story shows, at most. */
const LOOKS = 2_000_000;

/**
 * The few positions that lie apart from most of a list, and among them with the two numbers swapped.
 *
 * @param positions longitude, latitude and offset of each in turn
 * @param around what the story shows, where most of the positions lie there
 * @returns the index of each in the list; none where they are more than a third
 */
export function oddOnesSwapped(positions: readonly number[], around: readonly Bounds[]): number[] {
  const count = positions.length / 3;
  const found: number[] = [];
  const middle = count < ENOUGH ? null : middleOf(positions);
  const looks = count * around.length <= LOOKS;
  const isAround = (x: number, y: number, margin: number): boolean =>
    around.some((shown) => holds(shown, [x, y], margin));
  for (let i = 0; i < positions.length; i += 3) {
    const [x, y] = [positions[i]!, positions[i + 1]!];
    if (Math.abs(y) > 180 || Math.abs(x) > 90) continue;
    const odd =
      (middle !== null && middle.farFrom(x, y) > APART && middle.farFrom(y, x) < AMONG) ||
      (looks && around.length > 0 && !isAround(x, y, NEAR) && isAround(y, x, 0));
    if (odd && isNearerSwapped(positions, i)) found.push(i);
  }
  return found.length > count / 3 ? [] : found;
}

/** Whether a position is at half as far from the one before it or after it with its numbers swapped: a ship's is not. */
function isNearerSwapped(positions: readonly number[], i: number): boolean {
  const [x, y] = [positions[i]!, positions[i + 1]!];
  const beside = [i - 3, i + 3].filter((at) => at >= 0 && at < positions.length);
  const nearest = (px: number, py: number): number =>
    Math.min(...beside.map((at) => Math.max(Math.abs(positions[at]! - px), Math.abs(positions[at + 1]! - py))));
  return nearest(y, x) < nearest(x, y) / 2;
}

/** How far a position is from where most are, in the distance within which half of them are. */
function middleOf(positions: readonly number[]): { farFrom(x: number, y: number): number } {
  const count = positions.length / 3;
  const median = (values: Float64Array): number => values.sort()[values.length >> 1]!;
  const [mx, my] = [0, 1].map((part) =>
    median(Float64Array.from({ length: count }, (_, i) => positions[3 * i + part]!))
  );
  const away = (x: number, y: number): number => Math.max(Math.abs(x - mx!), Math.abs(y - my!));
  const spread = median(Float64Array.from({ length: count }, (_, i) => away(positions[3 * i]!, positions[3 * i + 1]!)));
  return { farFrom: (x, y) => away(x, y) / Math.max(NARROW, spread) };
}
