import { describe, expect, test } from 'vitest';
import { screenOfPosition } from '#lib/camera/projection.ts';
import { FRAMES } from '#lib/render/screens.ts';
import { freeOf, labelsAtRest, placeLabels } from '#lib/render/place-labels.ts';
import type { Label } from '#lib/render/story-map.ts';
import { timeline } from '#lib/story/timeline.ts';
import { map } from './gantz-bakou.ts';

describe.each(['portrait', 'landscape'] as const)('in %s', (orientation) => {
  const frame = FRAMES[orientation];
  const { cameraAt, sceneAt, length } = timeline(map.scenes, frame);

  test('each marked place in the free part of the frame is named', () => {
    const [left, top, right, bottom] = freeOf(frame);
    for (let i = 0; i < length; i++) {
      const names = labelsAtRest(map.labels, sceneAt(i), cameraAt(i), frame).map(({ label }) => label.id);
      for (const id of sceneAt(i).mark.keys()) {
        const [x, y] = screenOfPosition(map.marks[id]!, cameraAt(i), frame);
        if (x > left + 4 && x < right - 4 && y > top + 12 && y < bottom - 12) expect(names).toContain(id);
      }
    }
  });

  test('no place or region is named twice, and every step has names', () => {
    for (let i = 0; i < length; i++) {
      const ids = labelsAtRest(map.labels, sceneAt(i), cameraAt(i), frame).map(({ label }) => label.id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.length).toBeGreaterThan(0);
    }
  });

  test('the same every time', () => {
    expect(labelsAtRest(map.labels, sceneAt(3), cameraAt(3), frame)).toEqual(
      labelsAtRest(map.labels, sceneAt(3), cameraAt(3), frame)
    );
  });
});

test('of two names in one spot the more wanted one stands', () => {
  const label = (id: string): Label => ({ id, text: 'Somewhere', position: [50, 40], kind: 'country', minZoom: 1 });
  const camera = { center: [50, 40], zoom: 5, bearing: 0, pitch: 0 } as const;
  const place = (wanted: string) =>
    placeLabels([label('a'), label('b')], camera, FRAMES.portrait, new Set([wanted]), new Set());
  expect(place('a').map(({ label }) => label.id)).toEqual(['a']);
  expect(place('b').map(({ label }) => label.id)).toEqual(['b']);
});
