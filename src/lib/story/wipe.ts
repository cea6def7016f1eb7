import type { StagedScene } from './staged.ts';
import type { SceneState } from './timeline.ts';

/** A part of the mercator plane from west to east, in which a picture shows; the rest of it is not drawn. */
export type Range = readonly [west: number, east: number];

/** From one step to the next is 1: over this much of it, in the middle of its rest, a scene wipes. At its step's own position it is half done. */
const WIPE = 0.4;

/** Half of either picture. */
const HALF = 0.5;

/**
 * Where the pictures that a scene compares show, by layer. The line between two of them is a meridian, which wanders over the
 * span that the scene gives as the reader scrolls; where a scene jumps it stays in the middle.
 */
export function wipesOf(scenes: readonly StagedScene[], state: SceneState): ReadonlyMap<string, Range> {
  const ranges = new Map<string, Range>();
  for (const [{ before, after, span }, share] of wipesIn(scenes, state)) {
    const [from, to] = span;
    const eastward = from < to;
    // Where one of them is whole, it shows beyond the span too.
    const line =
      share === 0 || share === 1 ? ((share === 0) === eastward ? Infinity : -Infinity) : to + (from - to) * share;
    const [west, east]: readonly [Range, Range] = [
      [-Infinity, line],
      [line, Infinity]
    ];
    ranges.set(before, eastward ? west : east);
    ranges.set(after, eastward ? east : west);
  }
  return ranges;
}

type Compared = NonNullable<StagedScene['compare']>;

/** What is compared in a state, and how much of the way it is wiped, 0 to 1. */
export function wipesIn(scenes: readonly StagedScene[], state: SceneState): [Compared, number][] {
  const { nearest, from, to, t, position = nearest, wiped } = state;
  const shareOf = (index: number): number => {
    if (wiped !== undefined && index === nearest) return wiped;
    if (scenes[index]!.travel === 'cut') return HALF;
    // A story begins as the picture that was there before it does, in the middle.
    if (position < -WIPE / 2) return (HALF * (-position - WIPE / 2)) / (HALF - WIPE / 2);
    // A hair from its end it is at its end.
    return Math.max(0, Math.min(1, Math.round((HALF + (position - index) / WIPE) * 1e6) / 1e6));
  };
  const [a, b] = [scenes[from]?.compare, scenes[to]?.compare];
  if (a && b && (from === to || (a.before === b.before && a.after === b.after))) {
    return [[b, shareOf(from) + (shareOf(to) - shareOf(from)) * t]];
  }
  return [a && ([a, shareOf(from)] as [Compared, number]), b && ([b, shareOf(to)] as [Compared, number])].filter(
    (one) => one !== undefined
  );
}
