import { positionAt, screenOfPosition } from '#lib/camera/projection.ts';
import { visibleMiddle } from '#lib/geo/visible-middle.ts';
import { storyTimeline } from '#lib/story/story-timeline.ts';
import { frameIn } from '#lib/render/screens.ts';
import { freeOf } from './place-labels.ts';
import { shapesOf } from '#lib/render/shapes.ts';
import type { Label, StoryMap } from '#lib/render/story-map.ts';

/** A country is named where this much of it is in sight around the name, CSS px. */
const ROOM = 30;

/**
 * Further places for the names of countries whose own lies out of a scene's sight although much of the country is in it:
 * Iran's, in a scene of the Caucasus.
 * @param map of which the labels are those of whole countries
 */
export function visibleCountryLabels(map: StoryMap): Label[] {
  const countries = new Map(shapesOf(map.topology).countries.map((shape) => [String(shape.id), shape]));
  const found = new Map<string, Label>();
  for (const frame of [frameIn('portrait', map.lang), frameIn('landscape', map.lang)]) {
    const { cameraAt, length } = storyTimeline(map.scenes, frame);
    const [left, top, right, bottom] = freeOf(frame);
    for (let i = 0; i < length; i++) {
      const camera = cameraAt(i);
      const [west, north] = positionAt([left, top], camera, frame);
      const [east, south] = positionAt([right, bottom], camera, frame);
      if (camera.bearing !== 0) continue;
      for (const label of map.labels) {
        const shape = label.kind === 'country' && countries.get(label.id);
        if (!shape) continue;
        const [x, y] = screenOfPosition(label.position, camera, frame);
        if (x > left && x < right && y > top && y < bottom) continue;
        const middle = visibleMiddle(shape, [west, south, east, north]);
        if (!middle || (middle.radius / (east - west)) * (right - left) < ROOM) continue;
        const position = middle.position.map((value) => Math.round(value * 100) / 100) as [number, number];
        const minZoom = Math.max(label.minZoom, Math.floor(camera.zoom * 10 - 5) / 10);
        found.set(`${label.id} ${position.join()}`, { ...label, position, minZoom });
      }
    }
  }
  return [...found.values()];
}
