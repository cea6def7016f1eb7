import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Frame } from '#lib/camera/frame.ts';
import { screenOf } from '#lib/camera/projection.ts';
import { project } from '#lib/geo/mercator.ts';
import { unwrap } from '#lib/geo/longitude.ts';
import { storyTimeline } from '#lib/story/story-timeline.ts';
import { stagedScene } from '../staged-scene.ts';

const FRAMES: readonly Frame[] = [
  { width: 320, height: 256, padding: { top: 16, right: 16, bottom: 40, left: 16 } },
  { width: 390, height: 380, padding: { top: 24, right: 24, bottom: 44, left: 24 } },
  { width: 768, height: 460, padding: { top: 24, right: 40, bottom: 44, left: 40 } },
  { width: 1280, height: 800, padding: { top: 64, right: 88, bottom: 64, left: 552 } },
  { width: 2560, height: 1440, padding: { top: 64, right: 120, bottom: 64, left: 640 } }
];

const bounds = fc
  .tuple(
    fc.double({ min: -180, max: 179, noNaN: true }),
    fc.double({ min: -75, max: 70, noNaN: true }),
    fc.double({ min: 0.05, max: 150, noNaN: true }),
    fc.double({ min: 0.05, max: 10, noNaN: true })
  )
  .map(([west, south, width, height]) => {
    const east = west + width;
    return [west, south, east > 180 ? east - 360 : east, south + height] as const;
  });
const scenes = fc.array(
  fc.record({ bounds, travel: fc.constantFrom('scrub' as const, 'fly' as const, 'cut' as const) }),
  {
    minLength: 1,
    maxLength: 12
  }
);
const built = scenes.map((list) =>
  list.map(({ bounds, travel }, i) => stagedScene({ id: `s${i}`, view: { kind: 'bounds', bounds }, travel }))
);
const frame = fc.constantFrom(...FRAMES);

describe('cameraAt', () => {
  test('the same position has the same camera, whatever was asked before', () => {
    fc.assert(
      fc.property(built, frame, fc.array(fc.double({ min: -2, max: 14, noNaN: true })), (list, frame, positions) => {
        const [one, other] = [storyTimeline(list, frame), storyTimeline(list, frame)];
        const there = positions.map((position) => one.cameraAt(position));
        const back = [...positions].reverse().map((position) => other.cameraAt(position));
        expect(back.reverse()).toEqual(there);
      })
    );
  });

  test('is total: any number has a camera', () => {
    fc.assert(
      fc.property(built, frame, fc.double(), (list, frame, position) => {
        const { center, zoom } = storyTimeline(list, frame).cameraAt(position);
        expect([...center, zoom].every(Number.isFinite)).toBe(true);
      })
    );
  });

  test('is continuous wherever the scene is not cut to', () => {
    fc.assert(
      fc.property(built, frame, fc.double({ min: 0, max: 11, noNaN: true }), (list, frame, position) => {
        const scrubbed = list.map((one) => ({ ...one, travel: 'scrub' as const }));
        const { cameraAt } = storyTimeline(scrubbed, frame);
        const [a, b] = [cameraAt(position), cameraAt(position + 1e-7)];
        // A ten-millionth of a step moves the picture by far less than a pixel.
        const moved = screenOf(project(b.center), a, frame);
        expect(Math.hypot(moved[0] - frame.width / 2, moved[1] - frame.height / 2)).toBeLessThan(0.5);
        expect(Math.abs(a.zoom - b.zoom)).toBeLessThan(1e-3);
      })
    );
  });

  test('a step shows its whole view inside the frame less its padding, at every size of screen', () => {
    fc.assert(
      fc.property(built, frame, (list, frame) => {
        const { cameraAt } = storyTimeline(list, frame);
        list.forEach(({ view }, i) => {
          if (view.kind !== 'bounds') return;
          const camera = cameraAt(i);
          const [west, south, east, north] = view.bounds;
          const middle = (west + (east < west ? east + 360 : east)) / 2;
          for (const latitude of [south, north]) {
            for (const longitude of [west, east]) {
              const near = unwrap(longitude, unwrap(middle, camera.center[0]));
              const [x, y] = screenOf(project([near, latitude]), camera, frame);
              expect(x).toBeGreaterThanOrEqual(frame.padding.left - 1e-6);
              expect(x).toBeLessThanOrEqual(frame.width - frame.padding.right + 1e-6);
              expect(y).toBeGreaterThanOrEqual(frame.padding.top - 1e-6);
              expect(y).toBeLessThanOrEqual(frame.height - frame.padding.bottom + 1e-6);
            }
          }
        });
      })
    );
  });

  test('crosses the antimeridian the short way', () => {
    const list = [
      stagedScene({ view: { kind: 'bounds', bounds: [176, -19, 179, -16] } }),
      stagedScene({ view: { kind: 'bounds', bounds: [-173, -15, -171, -13] } })
    ];
    const { cameraAt } = storyTimeline(list, FRAMES[1]!);
    for (let position = 0; position <= 1; position += 0.05) {
      expect(cameraAt(position).center[0]).toBeGreaterThan(170);
      expect(cameraAt(position).center[0]).toBeLessThan(190);
    }
  });

  test('rests around its step, and a cut has nothing in between', () => {
    const list = [
      stagedScene({}),
      stagedScene({ view: { kind: 'bounds', bounds: [34, 29, 36, 33] }, travel: 'cut' }),
      stagedScene({})
    ];
    const { cameraAt } = storyTimeline(list, FRAMES[0]!);
    expect(cameraAt(0.2)).toEqual(cameraAt(0));
    expect(cameraAt(0.4999)).toEqual(cameraAt(0));
    expect(cameraAt(0.5)).toEqual(cameraAt(1));
    expect(cameraAt(1.5)).not.toEqual(cameraAt(1));
  });

  test('no scene is a mistake of the programmer', () => {
    expect(() => storyTimeline([], FRAMES[0]!)).toThrow(RangeError);
  });
});

describe('sceneAt', () => {
  const route = [
    [35.2, 31.8],
    [49.9, 40.4]
  ] as const;
  const list = [
    stagedScene({ id: 'a', highlight: ['AZ'], mark: ['baku'] }),
    stagedScene({ id: 'b', highlight: ['AZ', 'IL'], route }),
    stagedScene({ id: 'c', highlight: ['IL'], route, date: '2020-09-26', disputed: ['nk-1994-2020'] }),
    stagedScene({ id: 'd' })
  ];
  const { sceneAt } = storyTimeline(list, FRAMES[3]!);

  test('at rest it is one object, so that nothing need be drawn again', () => {
    expect(sceneAt(0)).toBe(sceneAt(0.2));
    expect(sceneAt(2)).toBe(sceneAt(2.1));
  });

  test('what both scenes show stays, the rest cross-fades', () => {
    const { highlight, mark, t } = sceneAt(0.5);
    expect(t).toBeCloseTo(0.5);
    expect(highlight.get('AZ')).toBe(1);
    expect(highlight.get('IL')).toBeCloseTo(0.5);
    expect(mark.get('baku')).toBeCloseTo(0.5);
  });

  test('a route is drawn on the way to its step, stays while the next one shows it, and fades after', () => {
    const at = (position: number) => [...sceneAt(position).routes.values()];
    expect(at(0.5)).toEqual([]);
    expect(at(0.8)[0]!.progress).toBeGreaterThan(0);
    expect(at(0.8)[0]!.progress).toBeLessThan(1);
    for (const position of [1, 1.3, 1.6, 2, 2.2]) expect(at(position)).toMatchObject([{ progress: 1, opacity: 1 }]);
    expect(at(2.5)[0]!.opacity).toBeCloseTo(0.5);
    expect(at(3)).toEqual([]);
  });

  describe('several routes', () => {
    const [one, two, three] = [10, 20, 30].map((x) => ({
      line: [
        [x, 0],
        [x + 5, 5]
      ] as const,
      look: 'dashed'
    }));
    const scenes = [
      stagedScene({ id: 'a' }),
      stagedScene({ id: 'b', routes: [one!, two!] }),
      stagedScene({ id: 'c', routes: [two!, three!] }),
      stagedScene({ id: 'd', routes: [one!], travel: 'cut' })
    ];
    const { sceneAt } = storyTimeline(scenes, FRAMES[3]!);
    const progress = (position: number) =>
      [...sceneAt(position).routes.values()].map(({ line, progress }) => [line[0]![0], progress]);

    test('are drawn one after the other, and are whole at rest', () => {
      expect(progress(0.6)).toMatchObject([[10, expect.closeTo(2 * (0.05 / 0.45))]]);
      expect(progress(0.9)).toMatchObject([
        [10, 1],
        [20, expect.closeTo(2 * (0.35 / 0.45) - 1)]
      ]);
      expect(progress(1)).toEqual([
        [10, 1],
        [20, 1]
      ]);
    });

    test('the one that the next scene has too stays; what that has beside it is drawn in the whole of the way', () => {
      const state = [...sceneAt(1.8).routes.values()];
      expect(state.map(({ line }) => line[0]![0])).toEqual([20, 30]);
      expect(state[0]).toMatchObject({ progress: 1, opacity: 1 });
      expect(state[1]!.progress).toBeCloseTo(0.25 / 0.45);
    });

    test('what is cut to is whole at once', () => {
      expect(progress(2.49).map(([x]) => x)).not.toContain(10);
      expect(progress(2.5)).toEqual([[10, 1]]);
    });

    test('the same line that looks otherwise is another route', () => {
      const { sceneAt } = storyTimeline(
        [stagedScene({ routes: [one!] }), stagedScene({ id: 'b', routes: [{ ...one!, look: 'actor' }] })],
        FRAMES[3]!
      );
      expect([...sceneAt(0.7).routes.values()].map(({ look }) => look)).toEqual(['dashed', 'actor']);
    });
  });

  test('the date is that of the nearest step, never one in between', () => {
    expect(sceneAt(1.49).date).toBe('2022-10-03');
    expect(sceneAt(1.5).date).toBe('2020-09-26');
  });

  test('weights stay within 0 and 1 everywhere', () => {
    fc.assert(
      fc.property(fc.double(), (position) => {
        const { highlight, disputed, mark, routes } = sceneAt(position);
        for (const weights of [highlight, disputed, mark]) {
          for (const weight of weights.values()) expect(weight >= 0 && weight <= 1).toBe(true);
        }
        for (const { progress, opacity } of routes.values()) {
          expect(progress > 0 && progress <= 1 && opacity > 0 && opacity <= 1).toBe(true);
        }
      })
    );
  });
});
