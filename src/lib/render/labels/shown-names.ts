import type { Frame } from '#lib/camera/frame.ts';
import { screenOfPosition } from '#lib/camera/projection.ts';
import { storyTimeline } from '#lib/story/story-timeline.ts';
import { screensIn } from '#lib/render/screens.ts';
import type { StoryMap } from '#lib/render/story-map.ts';

/** Around a screen, this share of it may be in sight on one of another shape. */
const MARGIN = 0.1;

/**
 * Ids of the places and regions whose names a scene may show while it rests, on a screen of any usual shape: of those
 * in sight that its zoom has, there may not be room for all. What it marks and highlights is named wherever its name
 * would stand by itself.
 */
export function shownNames(map: StoryMap): ReadonlySet<string> {
  const shown = new Set([...map.areas.flat().map(({ id }) => id), ...map.scenes.flatMap(({ mark }) => mark)]);
  for (const frame of screensIn(map.lang)) {
    const { cameraAt } = storyTimeline(map.scenes, frame);
    for (const i of map.scenes.keys()) {
      const camera = cameraAt(i);
      for (const label of map.labels) {
        if (shown.has(label.id) || label.minZoom > camera.zoom) continue;
        if (isIn(screenOfPosition(label.position, camera, frame), frame)) shown.add(label.id);
      }
    }
  }
  return shown;
}

const isIn = ([x, y]: readonly [number, number], { width, height }: Frame): boolean =>
  Math.abs(x - width / 2) <= width * (0.5 + MARGIN) && Math.abs(y - height / 2) <= height * (0.5 + MARGIN);
