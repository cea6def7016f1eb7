import { expect, test } from 'vitest';
import { keepsOf, type Keeps } from '#lib/render/labels/keeps.ts';
import { boxOf } from '#lib/render/labels/name-box.ts';
import { labelsAtRest, type PlacedLabel } from '#lib/render/labels/place-labels.ts';
import { overlap, type Rect } from '#lib/render/labels/rect.ts';
import { screenOfPosition } from '#lib/camera/projection.ts';
import { FRAMES } from '#lib/render/screens.ts';
import { storyTimeline } from '#lib/story/story-timeline.ts';
import { map } from '../gantz-bakou.ts';

const frame = FRAMES.landscape;
const { cameraAt, sceneAt, length } = storyTimeline(map.scenes, frame);
const named = (i: number, keeps?: Keeps) => labelsAtRest(map, sceneAt(i), cameraAt(i), frame, keeps);
const boxIn =
  (i: number) =>
  (one: PlacedLabel): Rect =>
    boxOf(one, one.style, screenOfPosition(one.position, cameraAt(i), frame));
const isQuiet = ({ style }: PlacedLabel): boolean => style !== 'marked' && !style.startsWith('subject');

test('names that give way leave the room that stands beside the subject free, and the subject keeps its names', () => {
  let moved = 0;
  for (let i = 0; i < length; i++) {
    const before = named(i);
    const rects = before.placed.filter(isQuiet).slice(0, 3).map(boxIn(i));
    const after = named(i, { beside: () => rects });
    for (const one of after.placed.filter(isQuiet)) {
      for (const rect of rects) expect(overlap(boxIn(i)(one), rect)).toBe(false);
    }
    expect(after.placed.filter((one) => !isQuiet(one))).toEqual(before.placed.filter((one) => !isQuiet(one)));
    moved += rects.length;
  }
  expect(moved).toBeGreaterThan(length);
});

test('no name at all stands where none may', () => {
  let moved = 0;
  for (let i = 0; i < length; i++) {
    const all = named(i).placed.filter(({ lines }) => lines.length > 0);
    const rect = boxIn(i)(all[0]!);
    const after = named(i, { clear: [rect] }).placed.filter(({ lines }) => lines.length > 0);
    for (const one of after) expect(overlap(boxIn(i)(one), rect)).toBe(false);
    moved += all.length;
  }
  expect(moved).toBeGreaterThan(length);
});

test('what stands beside the subject is told what that takes, and what stands there before it', () => {
  const [first, second]: Rect[] = [
    [700, 100, 800, 150],
    [900, 100, 950, 150]
  ];
  const told: (readonly Rect[])[] = [];
  const beside = (rect: Rect) => (taken: readonly Rect[]) => {
    told.push(taken);
    return [rect];
  };
  const { taken } = named(3, keepsOf([{ beside: beside(first!) }, {}, { beside: beside(second!) }]));
  expect(taken.length).toBeGreaterThan(0);
  expect(told).toEqual([taken, [...taken, first]]);
});
