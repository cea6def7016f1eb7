import { project, worldSize } from '#lib/geo/mercator.ts';
import { boxOf } from '#lib/geo/quadrilateral.ts';
import { screensIn } from '#lib/render/screens.ts';
import type { StoryMap } from '#lib/render/story-map.ts';
import type { Layer } from '#lib/story/story.ts';
import { storyTimeline } from '#lib/story/story-timeline.ts';

/** Pixels to one of CSS: more than that is not told apart in a photograph from above, and is paid for by each reader. */
const DENSITY = 1.5;
/** Of the longer side, px. */
const LARGEST = 2048;
const SMALLEST = 64;

/**
 * How large a picture is served: as the nearest of the story's cameras that look at it can tell, and no larger than it is.
 * @param density px to a CSS px
 */
export function servedSize(
  { id, image }: Pick<Layer, 'id'> & { readonly image: NonNullable<Layer['image']> },
  { scenes, lang }: Pick<StoryMap, 'scenes' | 'lang'>,
  density = DENSITY
): { readonly width: number; readonly height: number } {
  const [left, top, right, bottom] = boxOf(image.corners);
  const shown = scenes.flatMap(({ layers }, i) => (layers.includes(id) ? [i] : []));
  const zoom = Math.max(
    0,
    ...screensIn(lang).flatMap((frame) => {
      const { cameraAt } = storyTimeline(scenes, frame);
      return shown.map((i) => cameraAt(i).zoom);
    })
  );
  const ratio = (bottom - top) / (right - left);
  const told = (right - left) * worldSize(zoom) * density;
  const width = Math.max(SMALLEST, Math.min(told, naturalWidth(image), LARGEST, LARGEST / ratio));
  return { width: Math.round(width), height: Math.max(1, Math.round(width * ratio)) };
}

/** How wide the upright rectangle around a picture is when no pixel of it is made smaller. */
function naturalWidth({ corners, picture }: NonNullable<Layer['image']>): number {
  const [left, , right] = boxOf(corners);
  const points = corners.map(project);
  const side = (a: number, b: number): number =>
    Math.hypot(points[a]![0] - points[b]![0], points[a]![1] - points[b]![1]);
  const scale = Math.max(picture.width / side(0, 1), picture.height / side(0, 3));
  return (right - left) * scale;
}
