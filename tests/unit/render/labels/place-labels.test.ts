import { describe, expect, test } from 'vitest';
import { FRAMES } from '#lib/render/screens.ts';
import { labelsAtRest, placeLabels, type Subject } from '#lib/render/labels/place-labels.ts';
import type { Label } from '#lib/render/story-map.ts';
import { storyTimeline } from '#lib/story/story-timeline.ts';
import { map } from '../gantz-bakou.ts';

describe.each(['portrait', 'landscape'] as const)('in %s', (orientation) => {
  const frame = FRAMES[orientation];
  const { cameraAt, sceneAt, length } = storyTimeline(map.scenes, frame);

  test('no place or region is named twice, and every step has names', () => {
    for (let i = 0; i < length; i++) {
      const ids = labelsAtRest(map, sceneAt(i), cameraAt(i), frame).placed.map(({ label }) => label.id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.length).toBeGreaterThan(0);
    }
  });

  test('the same every time', () => {
    expect(labelsAtRest(map, sceneAt(3), cameraAt(3), frame)).toEqual(
      labelsAtRest(map, sceneAt(3), cameraAt(3), frame)
    );
  });
});

const camera = { center: [50, 40], zoom: 6, bearing: 0, pitch: 0 } as const;
const label = (id: string, kind: Label['kind'], more: Partial<Label> = {}): Label => ({
  id,
  text: 'Somewhere',
  position: [50, 40],
  kind,
  minZoom: 1,
  ...more
});
const subject = (more: Partial<Subject> = {}): Subject => ({
  marks: new Set(),
  areas: [],
  layers: new Set(),
  date: '2022-10-03',
  ...more
});

test('of two names in one spot the more wanted one stands', () => {
  const place = (a: number, b: number) =>
    placeLabels(
      [label('a', 'country', { minZoom: a }), label('b', 'country', { minZoom: b })],
      camera,
      FRAMES.portrait,
      subject(),
      'en'
    ).placed.map(({ label }) => label.id);
  expect(place(1, 2)).toEqual(['a']);
  expect(place(2, 1)).toEqual(['b']);
});

test('a town that nothing marks gives way to one beside it that is marked', () => {
  const towns = [
    label('gisenyi', 'town', { position: [50.02, 40], minZoom: 0 }),
    label('goma', 'town', { minZoom: 9 })
  ];
  const { placed } = placeLabels(towns, camera, FRAMES.portrait, subject({ marks: new Set(['goma']) }), 'en');
  expect(placed.map(({ label, lines }) => [label.id, lines.length])).toEqual([['goma', 1]]);
});

test('two marked places in one spot have a dot and a name each', () => {
  const towns = [label('a', 'town'), label('b', 'town'), label('c', 'town')];
  const { placed } = placeLabels(towns, camera, FRAMES.portrait, subject({ marks: new Set(['a', 'b', 'c']) }), 'en');
  expect(placed.map(({ lines, dot }) => [lines.length, dot])).toEqual([
    [1, 4.5],
    [1, 4.5],
    [1, 4.5]
  ]);
});

test('a marked place without room for its name keeps its dot, and is told', () => {
  const narrow = { ...FRAMES.portrait, width: 60 };
  const one = label('a', 'town', { text: 'Llanfairpwllgwyngyllgogerychwyrndrobwll' });
  const { placed, unnamed } = placeLabels([one], camera, narrow, subject({ marks: new Set(['a']) }), 'en');
  expect(unnamed).toEqual(['a']);
  expect(placed.map(({ dot, lines }) => [dot, lines.length])).toEqual([[4.5, 0]]);
});

test("a town under a layer's own dot has a name and no dot of its own", () => {
  const dotOf = (layers: string[]) =>
    placeLabels(
      [label('a', 'town', { under: ['strikes'] })],
      camera,
      FRAMES.portrait,
      subject({ layers: new Set(layers) }),
      'en'
    ).placed.map(({ dot }) => dot);
  expect(dotOf(['strikes'])).toEqual([null]);
  expect(dotOf([])).toEqual([2.2]);
});
