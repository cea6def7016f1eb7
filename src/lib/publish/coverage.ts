import { positionAt } from '#lib/camera/projection.ts';
import type { Bounds } from '#lib/geo/bounds.ts';
import { wrap } from '#lib/geo/longitude.ts';
import type { Position } from '#lib/geo/position.ts';
import type { Story, View } from '#lib/story/story.ts';
import { FRAMES } from '#lib/render/screens.ts';
import type { StoryMap } from '#lib/render/story-map.ts';

/** A place that a story is about. */
export interface Covered {
  readonly name: string;
  readonly position: Position;
}

/** What the scenes highlight and mark, each once, in the order of the story; a region lies in its middle. */
export function placesOf(story: Pick<Story, 'steps'>, { labels }: Pick<StoryMap, 'labels'>): Covered[] {
  // The first of a region's labels stands in its middle; the others, where some scene sees a part of it.
  const byId = new Map(labels.toReversed().map((label) => [label.id, label]));
  const ids = new Set(story.steps.flatMap(({ scene }) => [...scene.highlight, ...scene.mark]));
  return [...ids].flatMap((id) => {
    const label = byId.get(id);
    return label ? [{ name: label.text, position: label.position }] : [];
  });
}

/** The boxes that the scenes show, each once; one that crosses the antimeridian is two, as no consumer takes west > east. */
export function boxesOf({ steps }: Pick<Story, 'steps'>): Bounds[] {
  const all = steps.flatMap(({ scene }) => {
    const [west, south, east, north] = boundsOf(scene.view);
    const boxes: Bounds[] =
      west <= east
        ? [[west, south, east, north]]
        : [
            [west, south, 180, north],
            [-180, south, east, north]
          ];
    // One that ends on the antimeridian has nothing on its other side.
    const wide = boxes.filter((box) => box[0] < box[2]);
    return (wide.length > 0 ? wide : boxes.slice(0, 1)).map(
      (box) => box.map((degrees) => Math.round(degrees * 1e3) / 1e3) as unknown as Bounds
    );
  });
  return [...new Map(all.map((box) => [box.join(), box])).values()];
}

/** What an editor's own camera sees on a phone, where it sees least. */
function boundsOf(view: View): Bounds {
  if (view.kind === 'bounds') return view.bounds;
  const { width, height } = FRAMES.portrait;
  const corners = [
    [0, 0],
    [width, 0],
    [0, height],
    [width, height]
  ].map(([x, y]) => positionAt([x!, y!], view.camera, FRAMES.portrait));
  const longitudes = corners.map(([longitude]) => longitude);
  const latitudes = corners.map(([, latitude]) => latitude);
  const [west, east] = [Math.min(...longitudes), Math.max(...longitudes)];
  const round = east - west >= 360;
  return [round ? -180 : wrap(west), Math.min(...latitudes), round ? 180 : wrap(east), Math.max(...latitudes)];
}
