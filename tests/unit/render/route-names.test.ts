import { describe, expect, test } from 'vitest';
import { bentLine } from '#lib/geo/bent-line.ts';
import type { Position } from '#lib/geo/position.ts';
import { overlap, type Rect } from '#lib/render/labels/rect.ts';
import { onScreen } from '#lib/render/route-nodes.ts';
import { namesOfRoutes, routesKeep } from '#lib/render/route-names.ts';
import { frameIn } from '#lib/render/screens.ts';
import { storyTimeline } from '#lib/story/story-timeline.ts';
import { stagedScene } from '../staged-scene.ts';

const CAUCASUS: readonly Position[] = [
  [44.8, 41.7],
  [49.9, 40.4]
];
const PACIFIC: readonly Position[] = [
  [174.8, -37],
  [-157.9, 21.3]
];

function pictureOf(
  names: readonly string[],
  through: readonly Position[],
  lang = 'fr',
  orientation = 'portrait' as 'portrait' | 'landscape'
) {
  const [west, east] = through === PACIFIC ? [165, -150] : [43, 51];
  const [south, north] = through === PACIFIC ? [-45, 30] : [38.5, 43];
  const frame = frameIn(orientation, lang);
  const scenes = [
    stagedScene({
      view: { kind: 'bounds', bounds: [west, south, east, north] },
      routes: names.map((name, i) => ({ line: bentLine(through, 0.2 * i), look: '', name }))
    })
  ];
  const { sceneAt, cameraAt } = storyTimeline(scenes, frame);
  return { scene: sceneAt(0), camera: cameraAt(0), frame };
}

const crosses = (points: readonly (readonly [number, number])[], [left, top, right, bottom]: Rect): boolean =>
  points.some(([x, y], i) => {
    const from = points[i - 1];
    if (!from) return false;
    return Array.from({ length: 21 }, (_, k) => k / 20).some((t) => {
      const [px, py] = [from[0] + (x - from[0]) * t, from[1] + (y - from[1]) * t];
      return px > left && px < right && py > top && py < bottom;
    });
  });

describe('the names of routes', () => {
  test.each([
    ['one', ['Axe du sud'], CAUCASUS, 'fr', 'portrait'],
    ['three between the same places', ['Le rail', 'La route du nord', 'Le gazoduc'], CAUCASUS, 'fr', 'landscape'],
    ['over the antimeridian', ['La liaison du Pacifique'], PACIFIC, 'fr', 'portrait'],
    ['from the right', ['المحور الجنوبي', 'السكة'], CAUCASUS, 'ar', 'landscape']
  ] as const)(
    '%s: each beside its own line, clear of every line and of each other',
    (_, names, through, lang, orientation) => {
      const { scene, camera, frame } = pictureOf(names, through, lang, orientation);
      const placed = namesOfRoutes(scene, camera, frame, []);
      expect(placed.map(({ lines }) => lines.join(' '))).toEqual(names);
      const lines = [...scene.routes.values()].flatMap(({ line }) => onScreen(line, camera, frame));
      for (const [i, { rect }] of placed.entries()) {
        for (const line of lines) expect(crosses(line, rect)).toBe(false);
        for (const other of placed.slice(i + 1)) expect(overlap(rect, other.rect)).toBe(false);
        expect(rect[0]).toBeGreaterThanOrEqual(0);
        expect(rect[2]).toBeLessThanOrEqual(frame.width);
      }
    }
  );

  test('keep clear of what is there, and are left out where nothing is free', () => {
    const { scene, camera, frame } = pictureOf(['Axe du sud'], CAUCASUS);
    const [first] = namesOfRoutes(scene, camera, frame, []);
    const [second] = namesOfRoutes(scene, camera, frame, [first!.rect]);
    expect(overlap(first!.rect, second!.rect)).toBe(false);
    expect(namesOfRoutes(scene, camera, frame, [[0, 0, frame.width, frame.height]])).toEqual([]);
  });

  test('and lines with their heads are kept clear of other names', () => {
    const { scene, camera, frame } = pictureOf(['Axe du sud'], CAUCASUS);
    const { shun = [], beside } = routesKeep({ marks: {} }, scene, camera, frame);
    const [line] = [...scene.routes.values()].flatMap(({ line }) => onScreen(line, camera, frame));
    const seen = line!.filter(([x, y]) => x > 0 && x < frame.width && y > 0 && y < frame.height);
    expect(seen.length).toBeGreaterThan(2);
    for (const [x, y] of seen) expect(shun.some((square) => overlap(square, [x - 3, y - 3, x + 3, y + 3]))).toBe(true);
    expect(beside!([], [0, 0, frame.width, frame.height])).toHaveLength(1);
  });
});
