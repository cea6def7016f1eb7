import { describe, expect, test } from 'vitest';
import { along, fitBeside, REACHES } from '#lib/camera/fit-beside.ts';
import type { Frame } from '#lib/camera/frame.ts';
import { boxIn } from '#lib/camera/key-box.ts';
import { screenOfPosition } from '#lib/camera/projection.ts';
import type { Bounds } from '#lib/geo/bounds.ts';
import { project } from '#lib/geo/mercator.ts';
import type { Position } from '#lib/geo/position.ts';
import { keyRoom } from '#lib/render/key-reach.ts';
import { screensIn } from '#lib/render/screens.ts';
import { readAtlas } from '#lib/server/atlas.ts';
import { stagedScene } from '../staged-scene.ts';
import { story } from './gantz-bakou.ts';

const bounds: Bounds = [20, 30, 50, 50];
const [west, , east, north] = bounds;
const TALL = 240;

/** What a scene has to know that shows these positions. */
const room = (positions: readonly Position[], before = true, height = TALL) => {
  const [left, top] = project([west, north]);
  const [right] = project([east, north]);
  const reach = Array.from({ length: REACHES }, (_, i) =>
    Math.max(
      ...positions.map((position) => {
        const [x, y] = project(position);
        return along(i, before ? x - left : right - x, y - top) / (right - left);
      })
    )
  );
  return { height, reach };
};

const sides = [
  ['on the left', screensIn('en'), true],
  ['on the right', screensIn('ar'), false]
] as const;

describe.each(sides)('with the text %s', (_, screens, before) => {
  const wide = screens.filter((frame) => boxIn(frame, TALL) && frame.height > 500);
  const spots: readonly Position[] = [
    [before ? 49.5 : 20.5, 30.5],
    [before ? 47 : 23, 34],
    [35, 30.2],
    [35, 49]
  ];
  const covers = (frame: Frame, [x, y]: readonly [number, number]): boolean => {
    const [l, t, r, b] = boxIn(frame, TALL)!;
    return x > l && x < r && y > t && y < b;
  };

  test.each(wide)('no key lies on what is shown, and nothing that is framed is lost: $width×$height', (frame) => {
    const camera = fitBeside(bounds, frame, room(spots, before));
    for (const spot of spots) expect(covers(frame, screenOfPosition(spot, camera, frame))).toBe(false);
    const { padding, width, height } = frame;
    for (const corner of [
      [west, north],
      [east, bounds[1]]
    ] as const) {
      const [x, y] = screenOfPosition(corner, camera, frame);
      expect(x).toBeGreaterThan(padding.left - 1);
      expect(x).toBeLessThan(width - padding.right + 1);
      expect(y).toBeGreaterThan(padding.top - 1);
      expect(y).toBeLessThan(height - padding.bottom + 1);
    }
  });

  test('a map with nothing in that corner is as large as without a key', () => {
    const [frame] = wide;
    const far: Position[] = [[before ? 22 : 48, 48]];
    const plain = fitBeside(bounds, frame!, { height: 0 });
    expect(fitBeside(bounds, frame!, room(far, before))).toEqual(plain);
    expect(fitBeside(bounds, frame!, { height: TALL })).toEqual(plain);
    expect(fitBeside(bounds, frame!, room(spots, before)).zoom).toBeLessThan(plain.zoom);
  });
});

test('on a phone, where the key is a line, the map is as it is', () => {
  const phone = screensIn('en')[0]!;
  expect(fitBeside(bounds, phone, room([[49, 31]]))).toEqual(fitBeside(bounds, phone, { height: 0 }));
});

test('a key so high that no way leads past it covers what it does', () => {
  const frame: Frame = { width: 700, height: 390, padding: { top: 64, right: 12, bottom: 64, left: 388 } };
  expect(fitBeside(bounds, frame, room([[49, 31]], true, 380))).toEqual(fitBeside(bounds, frame, { height: 0 }));
});

describe('what a scene shows', () => {
  const atlas = readAtlas();
  const index = story.steps.findIndex(({ scene }) => scene.highlight.includes('AZ'));
  const { scene } = story.steps[index]!;
  const view = { kind: 'bounds', bounds: atlas.regions.get('AZ')!.bounds } as const;

  test('reaches as far as its regions', () => {
    const { height, reach } = keyRoom(story, atlas, stagedScene({ view }), index, 100);
    expect(height).toBe(100);
    // Across and down the whole of its bounds, and in between less far than their corner.
    expect(reach![0]).toBeCloseTo(1, 2);
    expect(reach![3]).toBeLessThan(along(3, reach![0]!, reach![6]!));
    expect(scene.highlight).toContain('AZ');
  });

  test('is not asked for where there is no key, or the camera is given', () => {
    const camera = { center: [49, 40], zoom: 6, bearing: 0, pitch: 0 } as const;
    expect(keyRoom(story, atlas, stagedScene({ view }), index, 0)).toEqual({ height: 0 });
    expect(keyRoom(story, atlas, stagedScene({ view: { kind: 'camera', camera } }), index, 90)).toEqual({ height: 90 });
  });
});
