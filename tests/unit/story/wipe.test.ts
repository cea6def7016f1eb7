import { describe, expect, it } from 'vitest';
import { storyTimeline } from '#lib/story/story-timeline.ts';
import { wipesIn, wipesOf } from '#lib/story/wipe.ts';
import type { StagedScene } from '#lib/story/staged.ts';
import { FRAMES } from '#lib/render/screens.ts';
import { stagedScene } from '../staged-scene.ts';

const compare = (before: string, after: string, span: readonly [number, number] = [0.5, 0.6]) => ({
  compare: { before, after, span, reach: [0.4, 0.5] as const, dates: ['1', '2'] as const, handle: '' },
  layers: [before, after]
});
const scenes: StagedScene[] = [
  stagedScene({ id: 'one' }),
  stagedScene({ id: 'two', ...compare('a', 'b') }),
  stagedScene({ id: 'three', ...compare('a', 'b') }),
  stagedScene({ id: 'four', ...compare('b', 'c', [0.6, 0.5]) }),
  stagedScene({ id: 'five', ...compare('a', 'b'), travel: 'cut' })
];
const { sceneAt } = storyTimeline(scenes, FRAMES.landscape);
const rangesAt = (position: number) => Object.fromEntries(wipesOf(scenes, sceneAt(position)));
const sharesAt = (position: number) => wipesIn(scenes, sceneAt(position)).map(([, share]) => Number(share.toFixed(3)));

describe('a scene that compares two pictures', () => {
  it('is half wiped where its step stands, and wholly on either side while it still rests', () => {
    expect(sharesAt(1)).toEqual([0.5]);
    expect(sharesAt(0.8)).toEqual([0]);
    expect(sharesAt(1.1)).toEqual([0.75]);
    expect(sharesAt(1.2)).toEqual([1]);
    expect(sharesAt(0)).toEqual([]);
  });

  it('parts the two at one meridian, the first on the side where a line of text begins', () => {
    expect(rangesAt(1)).toEqual({ a: [-Infinity, 0.55], b: [0.55, Infinity] });
    expect(rangesAt(3)).toEqual({ b: [0.55, Infinity], c: [-Infinity, 0.55] });
    expect(rangesAt(0.8)).toEqual({ a: [-Infinity, Infinity], b: [Infinity, Infinity] });
    expect(rangesAt(1.2)).toEqual({ a: [-Infinity, -Infinity], b: [-Infinity, Infinity] });
    expect(rangesAt(2.8)).toEqual({ b: [-Infinity, Infinity], c: [-Infinity, -Infinity] });
  });

  it('goes back without a jump where the next compares the same two', () => {
    let last = sharesAt(1.2)[0]!;
    for (let position = 1.2; position <= 1.8; position += 0.01) {
      const [share, ...others] = sharesAt(position);
      expect(others).toEqual([]);
      expect(Math.abs(share! - last)).toBeLessThan(0.06);
      last = share!;
    }
    expect(last).toBeCloseTo(0, 1);
  });

  it('stands in the middle where it jumps, and where a hand has put it', () => {
    expect([4, 3.8, 3.6].map(sharesAt)).toEqual([[0.5], [0.5], [0.5]]);
    const scene = { ...sceneAt(1.05), wiped: 0.2 };
    expect(wipesIn(scenes, scene)).toEqual([[scenes[1]!.compare, 0.2]]);
  });

  it('wipes all the way in a first and in a last step too, from where the story begins to beyond where it ends', () => {
    for (const [first, others] of [
      [0, [scenes[1]!, scenes[0]!]],
      [1, [scenes[0]!, scenes[1]!]]
    ] as const) {
      const { sceneAt } = storyTimeline(others, FRAMES.landscape);
      const shares = [-0.2, -0.1, 0, 0.1, 0.2].map((way) =>
        wipesIn(others, sceneAt(first + way)).map(([, share]) => Number(share.toFixed(3)))
      );
      expect(shares).toEqual([[0], [0.25], [0.5], [0.75], [1]]);
      // Its picture, from before there was a script, stands in the middle: from there the line goes to where it begins.
      const begun = [-9, -0.5, -0.35].map((position) => wipesIn(others, sceneAt(position))[0]?.[1]);
      expect(begun).toEqual(first === 0 ? [0.5, 0.5, expect.closeTo(0.25, 6)] : [undefined, undefined, undefined]);
    }
  });

  it('is the same state twice only where nothing wipes', () => {
    expect(sceneAt(0.05)).not.toBe(sceneAt(0.1));
    const plain = storyTimeline([scenes[0]!, stagedScene({ id: 'b' })], FRAMES.landscape);
    expect(plain.sceneAt(0.05)).toBe(plain.sceneAt(0.1));
  });
});
