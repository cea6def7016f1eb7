import { holds, type Bounds } from '#lib/geo/bounds.ts';
import type { Right } from './check-position.ts';

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
 * The few positions that lie apart from most of a list, and among them with the two numbers swapped; none where they are more
 * than a third.
 *
 * @param around what the story shows, where most of the positions lie there
 */
export function oddOnesSwapped(positions: readonly Right[], around: readonly Bounds[]): Right[] {
  const middle = positions.length < ENOUGH ? null : middleOf(positions);
  const looks = positions.length * around.length <= LOOKS;
  const isAround = (x: number, y: number, margin: number): boolean =>
    around.some((shown) => holds(shown, [x, y], margin));
  const found = positions.filter(([x, y], i) => {
    if (Math.abs(y) > 180 || Math.abs(x) > 90) return false;
    const odd =
      (middle !== null && middle.farFrom(x, y) > APART && middle.farFrom(y, x) < AMONG) ||
      (looks && around.length > 0 && !isAround(x, y, NEAR) && isAround(y, x, 0));
    return odd && isNearerSwapped([x, y], [positions[i - 1], positions[i + 1]]);
  });
  return found.length > positions.length / 3 ? [] : found;
}

/** Whether a position is at half as far from the one before it or after it with its numbers swapped: a ship's is not. */
function isNearerSwapped([x, y]: readonly [number, number], beside: readonly (Right | undefined)[]): boolean {
  const others = beside.filter((one) => one !== undefined);
  const nearest = (px: number, py: number): number =>
    Math.min(...others.map(([ox, oy]) => Math.max(Math.abs(ox - px), Math.abs(oy - py))));
  return nearest(y, x) < nearest(x, y) / 2;
}

/** How far a position is from where most are, in the distance within which half of them are. */
function middleOf(positions: readonly Right[]): { farFrom(x: number, y: number): number } {
  const median = (of: (position: Right) => number): number =>
    Float64Array.from(positions, of).sort()[positions.length >> 1] ?? NaN;
  const [mx, my] = [median(([x]) => x), median(([, y]) => y)];
  const away = (x: number, y: number): number => Math.max(Math.abs(x - mx), Math.abs(y - my));
  const spread = median(([x, y]) => away(x, y));
  return { farFrom: (x, y) => away(x, y) / Math.max(NARROW, spread) };
}
