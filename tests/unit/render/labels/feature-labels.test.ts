import type { Feature } from 'geojson';
import { expect, test } from 'vitest';
import { overlap } from '#lib/render/labels/rect.ts';
import { featureLabels } from '#lib/render/labels/feature-labels.ts';
import { boxOf } from '#lib/render/labels/name-box.ts';
import { labelsAtRest } from '#lib/render/labels/place-labels.ts';
import { iconsKeep } from '#lib/render/layer-icons.ts';
import { screenOfPosition } from '#lib/camera/projection.ts';
import { FRAMES } from '#lib/render/screens.ts';
import type { Label } from '#lib/render/story-map.ts';
import { readAtlas } from '#lib/server/atlas.ts';
import type { Layer } from '#lib/story/story.ts';
import { storyTimeline } from '#lib/story/story-timeline.ts';
import { stagedScene } from '../../staged-scene.ts';

const atlas = readAtlas();
const cables = (...lines: [number, number][][]): Layer => ({
  id: 'cables',
  file: 'c.geojson',
  kind: 'line',
  name: 'Cables',
  source: 'S',
  simplify: false,
  label: 'name',
  data: {
    type: 'FeatureCollection',
    features: lines.map((coordinates, i): Feature => ({
      type: 'Feature',
      properties: { name: `Line ${i}` },
      geometry: { type: 'LineString', coordinates }
    }))
  }
});
const labelsOf = (layer: Layer): Label[] => featureLabels(layer, undefined, atlas, 'en');

test('a line is named at the middle of its way, wherever it has its corners, or beside that', () => {
  const labels = labelsOf(
    cables([
      [45, 40],
      [45.1, 40],
      [45.2, 40],
      [45.3, 40],
      [49, 40]
    ])
  );
  expect(labels.map(({ id, position }) => [id, position[0]])).toEqual([
    ['cables:1', 47],
    ['cables:1', 46.2],
    ['cables:1', 47.8]
  ]);
  expect(labels.every(({ flat }) => flat)).toBe(true);
  expect(
    labelsOf(
      cables([
        [45, 40],
        [45, 41]
      ])
    ).some(({ flat }) => flat)
  ).toBe(false);
});

test('its name lies beside it, and on no icon of a layer', () => {
  const frame = FRAMES.portrait;
  const scenes = [stagedScene({ layers: ['cables', 'breaks'] })];
  const { cameraAt, sceneAt } = storyTimeline(scenes, frame);
  const [camera, scene] = [cameraAt(0), sceneAt(0)];
  const line: [number, number][] = [
    [45.5, 40.2],
    [50, 40.2]
  ];
  const labels = labelsOf(cables(line));
  const icon = { name: 'explosion', d: '', side: 15 } as const;
  const broken = (x: number) => ({
    icons: { explosion: icon },
    scenes: [{}],
    layers: { breaks: { icon: 'explosion' as const, parts: { breaks: [[x, 40.2]] as [number, number][] } } }
  });
  const named = (at: number) => {
    const icons = broken(at);
    const keeps = iconsKeep({ icons }, scene, camera, frame);
    const { placed } = labelsAtRest({ labels, areas: [[]], lang: 'en', scenes, icons }, scene, camera, frame, keeps);
    const [name] = placed;
    const box = boxOf(name!, name!.style, screenOfPosition(name!.position, camera, frame));
    expect(keeps.shun).toHaveLength(1);
    expect(overlap(box, keeps.shun![0]!)).toBe(false);
    return { box, dot: name!.dot, x: name!.position[0] };
  };
  const [, y] = screenOfPosition([47.75, 40.2], camera, frame);
  const { box, dot } = named(49.9);
  expect(dot).toBeNull();
  // Across the line lies its air at most.
  expect(box[3] < y + 5 || box[1] > y - 5).toBe(true);
  named(47.75);
});
