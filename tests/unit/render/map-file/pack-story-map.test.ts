import { describe, expect, it } from 'vitest';
import { detailOf } from '#lib/render/generalise/detail.ts';
import { packStoryMap } from '#lib/render/map-file/pack-story-map.ts';
import { arcsOf } from '#lib/render/map-file/packed-topology.ts';
import { labelsAtRest } from '#lib/render/labels/place-labels.ts';
import { screensIn } from '#lib/render/screens.ts';
import { shapesOf } from '#lib/render/shapes.ts';
import type { Label, StoryTopology } from '#lib/render/story-map.ts';
import { unpacked } from '#lib/render/map-file/unpacked.ts';
import { storyTimeline } from '#lib/story/story-timeline.ts';
import { map } from '../gantz-bakou.ts';

const {
  map: packed,
  finer: { key, corners, labels }
} = packStoryMap(map, detailOf(map.scenes, map.lang));
const pointsOf = (arcs: readonly { readonly length: number }[]) => arcs.reduce((sum, { length }) => sum + length, 0);

describe('a packed map', () => {
  it('has every corner again when both files are there', () => {
    expect(unpacked({ topology: packed.topology, arcs: arcsOf(packed.topology, corners) })).toMatchObject(map.topology);
  });

  it('names the corners that belong to it', () => {
    expect(packed.topology.key).toBe(key);
    expect(packStoryMap(map).finer.key).not.toBe(key);
  });

  it('names with the first file what each scene names with both, on every usual screen', () => {
    expect(labels.length).toBeGreaterThan(packed.labels.length);
    expect(new Set([...packed.labels, ...labels])).toEqual(new Set(map.labels));
    for (const frame of [...screensIn(map.lang), { ...screensIn(map.lang)[0]!, width: 412, height: 410 }]) {
      const { cameraAt, sceneAt } = storyTimeline(map.scenes, frame);
      for (const i of map.scenes.keys()) {
        const named = (from: readonly Label[]) =>
          labelsAtRest({ ...map, labels: from }, sceneAt(i), cameraAt(i), frame);
        expect(named(packed.labels)).toEqual(named(map.labels));
        expect(named([...packed.labels, ...labels])).toEqual(named(map.labels));
      }
    }
  });

  it('has every corner in one file where nothing says how near it is seen', () => {
    const whole = packStoryMap(map);
    expect(unpacked({ topology: whole.map.topology, arcs: arcsOf(whole.map.topology, null) })).toMatchObject(
      map.topology
    );
  });

  it('moves with less than half of the corners, and arcs that still end where others begin', () => {
    const coarse = unpacked({ topology: packed.topology, arcs: arcsOf(packed.topology, null) });
    expect(pointsOf(coarse.arcs)).toBeLessThan(pointsOf(map.topology.arcs) / 2);
    const ends = ({ arcs }: StoryTopology) =>
      arcs.map((arc) => [arc[0], arc.reduce(([x, y], [dx, dy]) => [x! + dx!, y! + dy!], [0, 0])]);
    expect(ends(coarse)).toEqual(ends(map.topology));
  });

  it('leaves each island a ring', () => {
    const coarse = shapesOf(unpacked({ topology: packed.topology, arcs: arcsOf(packed.topology, null) }));
    for (const { geometry } of [...coarse.countries, ...coarse.lakes]) {
      for (const ring of geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()) {
        expect(ring.length).toBeGreaterThanOrEqual(4);
      }
    }
  });
});
