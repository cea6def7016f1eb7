import type { Position as Coordinates } from 'geojson';
import type { Atlas } from '#lib/atlas/atlas.ts';
import { shapeOf } from '#lib/atlas/shape.ts';
import { along, REACHES, type KeyRoom } from '#lib/camera/fit-beside.ts';
import { memo } from '#lib/core/memo.ts';
import { eastOf, holds } from '#lib/geo/bounds.ts';
import { unwrap } from '#lib/geo/longitude.ts';
import { project } from '#lib/geo/mercator.ts';
import { showsIn } from '#lib/story/scale/shows.ts';
import type { StagedScene } from '#lib/story/staged.ts';
import type { Layer, Story } from '#lib/story/story.ts';
import { directionOf } from '#lib/text/direction.ts';
import { pageLanguage } from '#lib/text/language.ts';
import { layerLines, layerPoints } from './layer-parts.ts';
import { shapeAt } from './stage-scene.ts';

/** Three digits of a width: a pixel or two. */
const ROUNDED = 1e3;

/** What the camera of a scene has to know of its key. */
export function keyRoom(
  story: Pick<Story, 'lang' | 'layers' | 'steps'>,
  atlas: Atlas,
  staged: StagedScene,
  index: number,
  height: number
): KeyRoom {
  const reach = height > 0 ? reachOf(story, atlas, staged, index) : undefined;
  return { height, ...(reach && { reach }) };
}

/**
 * How far what a scene shows for the story reaches towards the corner of its key, as a camera that keeps clear of it has to know: its
 * regions, places, lines, notes and layers, as far as they lie in what it frames. Undefined where there are none, or the camera is given.
 */
function reachOf(
  story: Pick<Story, 'lang' | 'layers' | 'steps'>,
  atlas: Atlas,
  staged: StagedScene,
  index: number
): readonly number[] | undefined {
  const { view } = staged;
  if (view.kind !== 'bounds') return undefined;
  const { bounds } = view;
  const [west, , , north] = bounds;
  const [left, top] = project([west, north]);
  const [right] = project([eastOf(bounds), north]);
  const textBefore = directionOf(pageLanguage(story.lang)) === 'ltr';
  const found = Array.from({ length: REACHES }, () => -Infinity);
  for (const position of positionsIn(story, atlas, staged, index)) {
    const at = [position[0]!, position[1]!] as const;
    if (!holds(bounds, at)) continue;
    const [x, y] = project([unwrap(at[0], (west + eastOf(bounds)) / 2), at[1]]);
    const across = (textBefore ? x - left : right - x) / (right - left);
    const down = (y - top) / (right - left);
    for (const [i, reach] of found.entries()) found[i] = Math.max(reach, along(i, across, down));
  }
  return found[0] === -Infinity ? undefined : found.map((reach) => Math.ceil(reach * ROUNDED) / ROUNDED);
}

/** All that a scene shows for the story, as positions. */
function* positionsIn(
  { layers, steps }: Pick<Story, 'layers' | 'steps'>,
  atlas: Atlas,
  staged: StagedScene,
  index: number
): Iterable<Coordinates> {
  const { scene } = steps[index]!;
  const cornersOf = cornersIn(atlas);
  for (const id of [...scene.highlight, ...scene.framed]) yield* cornersOf(shapeAt(atlas, id, scene.date));
  for (const layer of layers.filter(({ id, kind }) => scene.layers.includes(id) && kind !== 'image')) {
    for (const feature of layer.data.features.filter((one) => showsIn(layer, scene, one))) {
      if (layer.kind === 'region') yield* cornersOf(shapeAt(atlas, String(feature.id), scene.date));
      else if (feature.geometry) yield* positionsOf(feature.geometry);
    }
  }
  for (const id of scene.mark) yield [...atlas.places.get(id)!.position];
  for (const line of [staged.route, ...(staged.routes ?? []).map((route) => route.line)]) {
    for (const position of line) yield [...position];
  }
  for (const { position } of staged.notes ?? []) yield [...position];
}

const positionsOf = (geometry: NonNullable<Layer['data']['features'][number]['geometry']>): Coordinates[] => [
  ...layerLines(geometry).flat(),
  ...layerPoints(geometry)
];

/** The corners of a shape of the atlas, none of one that there is not. */
const cornersIn = memo((atlas: Atlas) => {
  const found = new Map<string, readonly Coordinates[]>();
  return (shape: string | undefined): readonly Coordinates[] => {
    if (shape === undefined) return [];
    let corners = found.get(shape);
    if (!corners) found.set(shape, (corners = layerLines(shapeOf(atlas, shape).geometry).flat()));
    return corners;
  };
});
