import { booleanPointInPolygon } from '@turf/turf';
import { describe, expect, test } from 'vitest';
import type { Camera } from '#lib/camera/camera.ts';
import type { Frame } from '#lib/camera/frame.ts';
import { path } from '#lib/camera/path.ts';
import { positionAt, screenOfPosition } from '#lib/camera/projection.ts';
import { wrap } from '#lib/geo/longitude.ts';
import { makeStoryMap } from '#lib/render/make-story-map.ts';
import { boxOf } from '#lib/render/labels/name-box.ts';
import { freeOf, labelsAtRest, type PlacedLabel } from '#lib/render/labels/place-labels.ts';
import { inside, overlap, type Rect } from '#lib/render/labels/rect.ts';
import { shapeAt } from '#lib/render/stage-scene.ts';
import { shapesOf, type AreaFeature } from '#lib/render/shapes.ts';
import { travelNames } from '#lib/render/labels/travel-names.ts';
import { readAtlas } from '#lib/server/atlas.ts';
import { readStories } from '#lib/server/stories.ts';
import { storyTimeline } from '#lib/story/story-timeline.ts';
import { framesIn } from './frames.ts';

const atlas = readAtlas();
const stories = readStories('src/stories').stories.map((story) => ({ story, map: makeStoryMap(story, atlas) }));

interface Box {
  readonly id: string;
  readonly placed: PlacedLabel;
  readonly rect: Rect;
}

const boxAt = (
  placed: PlacedLabel,
  camera: Camera,
  frame: Frame,
  [dx, dy]: readonly [number, number] = [0, 0]
): Box => {
  const [x, y] = screenOfPosition(placed.position, camera, frame);
  return { id: placed.label.id, placed, rect: boxOf(placed, placed.style, [x + dx, y + dy]) };
};

/** Pairs of names that lie over each other. */
const overlaps = (boxes: readonly Box[]): string[] =>
  boxes.flatMap((a, i) => boxes.slice(i + 1).flatMap((b) => (overlap(a.rect, b.rect) ? [`${a.id} over ${b.id}`] : [])));

/** Share of a box that lies in a shape, by a grid of points. */
function shareIn([left, top, right, bottom]: Rect, shape: AreaFeature, camera: Camera, frame: Frame): number {
  let hits = 0;
  for (let i = 0; i < 12; i++) {
    for (let j = 0; j < 3; j++) {
      const at = [left + ((i + 0.5) / 12) * (right - left), top + ((j + 0.5) / 3) * (bottom - top)] as const;
      const [longitude, latitude] = positionAt(at, camera, frame);
      hits += Number(booleanPointInPolygon([wrap(longitude), latitude], shape));
    }
  }
  return hits / 36;
}

describe.each(stories.map(({ story, map }) => [`${story.slug}, ${story.lang}`, story, map] as const))(
  '%s',
  { timeout: 30_000 },
  (_, story, map) => {
    const shapes = new Map(
      [...shapesOf(map.topology).countries, ...shapesOf(map.topology).disputed].map((one) => [String(one.id), one])
    );
    /** Names that lie mostly in a highlighted shape which neither is theirs nor has their town. */
    const astray = (boxes: readonly Box[], index: number, camera: Camera, frame: Frame): string[] => {
      const { highlight, date } = story.steps[index]!.scene;
      return highlight.flatMap((id) => {
        const shape = shapes.get(shapeAt(atlas, id, date) ?? '');
        if (!shape) return [];
        // A town on a shore may lie a few pixels off it, as it is drawn.
        const holds = ({ position }: PlacedLabel) => {
          const [x, y] = screenOfPosition(position, camera, frame);
          return shareIn([x - 14, y - 14, x + 14, y + 14], shape, camera, frame) > 0;
        };
        return boxes
          .filter(({ id: own, placed }) => own !== id && (placed.label.kind === 'country' || !holds(placed)))
          .filter(({ rect }) => shareIn(rect, shape, camera, frame) > 0.5)
          .map(({ id: own }) => `${own} in ${id}`);
      });
    };

    test.each(framesIn(map.lang))(
      'at %s what each scene marks and highlights is named, clear of all else',
      (_, frame) => {
        const { cameraAt, sceneAt } = storyTimeline(map.scenes, frame);
        const faults = story.steps.flatMap(({ scene: { id, highlight, mark, date } }, i) => {
          const camera = cameraAt(i);
          const { placed, unnamed } = labelsAtRest(map, sceneAt(i), camera, frame);
          const boxes = placed.filter(({ lines }) => lines.length > 0).map((one) => boxAt(one, camera, frame));
          const named = new Set(boxes.map((box) => box.id));
          const drawn = highlight.filter((region) => shapeAt(atlas, region, date) !== undefined);
          return [
            ...[...drawn, ...mark].filter((one) => !named.has(one)).map((one) => `no name: ${one}`),
            ...mark
              .filter((one) => placed.find(({ label }) => label.id === one)?.dot !== 4.5)
              .map((one) => `no dot: ${one}`),
            ...unnamed.map((one) => `unnamed: ${one}`),
            ...overlaps(boxes),
            ...astray(boxes, i, camera, frame),
            ...boxes.filter(({ rect }) => !inside(rect, freeOf(frame))).map((box) => `outside: ${box.id}`)
          ].map((fault) => `${id}: ${fault}`);
        });
        expect(faults).toEqual([]);
      }
    );

    test.each(framesIn(map.lang))('at %s names stay clear of each other on the way', (_, frame) => {
      const { cameraAt, sceneAt } = storyTimeline(map.scenes, frame);
      const end = (i: number) => ({
        names: labelsAtRest(map, sceneAt(i), cameraAt(i), frame),
        areas: map.areas[i]!
      });
      const faults: string[] = [];
      for (let i = 0; i + 1 < map.scenes.length; i++) {
        const way = path(cameraAt(i), cameraAt(i + 1), frame.width);
        const names = travelNames(end(i), end(i + 1), way, frame);
        for (const t of [0.25, 0.5, 0.75]) {
          const shown = names(t).filter(({ weight, placed }) => weight > 0 && placed.lines.length > 0);
          const boxes = shown.map(({ placed, shift }) => boxAt(placed, way(t), frame, shift));
          const [a, b] = [story.steps[i]!.scene, story.steps[i + 1]!.scene];
          // What is marked or highlighted in both scenes is so all the way.
          const stays = [
            ...a.mark.filter((id) => b.mark.includes(id)),
            ...a.highlight.filter((id) => b.highlight.includes(id))
          ];
          const missing = stays.filter((id) => !boxes.some((box) => box.id === id));
          const dotless = a.mark.filter(
            (id) => b.mark.includes(id) && !names(t).some(({ placed, dot }) => placed.label.id === id && dot === 1)
          );
          const found = [
            ...overlaps(boxes),
            ...astray(boxes, t < 0.5 ? i : i + 1, way(t), frame),
            ...missing.map((id) => `no name: ${id}`),
            ...dotless.map((id) => `no dot: ${id}`)
          ];
          faults.push(...found.map((fault) => `${a.id} to ${b.id} at ${t}: ${fault}`));
        }
      }
      expect(faults).toEqual([]);
    });
  }
);
