import type { Camera } from '#lib/camera/camera.ts';
import type { Frame } from '#lib/camera/frame.ts';
import { screenOf, screenOfPosition } from '#lib/camera/projection.ts';
import { nameNodes, pointNode } from '#lib/render/labels/name-nodes.ts';
import { keepsIn } from '#lib/render/keeps-in.ts';
import { labelsAtRest, type Names } from '#lib/render/labels/place-labels.ts';
import { whereBeside } from '#lib/render/where/place-where.ts';
import { insetNode, scaleNode } from '#lib/render/where/where-nodes.ts';
import { namesOfRoutes, routeNameNode } from '#lib/render/route-names.ts';
import { layerIconNodes } from '#lib/render/layer-icons.ts';
import { noteNodes } from '#lib/render/notes/note-nodes.ts';
import { notesBeside } from '#lib/render/notes/notes-at-rest.ts';
import type { StoryMap } from '#lib/render/story-map.ts';
import { svgMarkup } from '#lib/render/svg-node.ts';
import type { SceneState } from '#lib/story/timeline.ts';

/** Where names are drawn, if not where they were placed: a camera, its frame, and the size of a CSS pixel there. */
export interface Drawing {
  readonly camera: Camera;
  readonly frame: Frame;
  readonly scale: number;
}

/** Dots, names and callouts of a scene as SVG elements, placed for a camera in a frame. */
export function stillLabels(
  map: StoryMap,
  scene: SceneState,
  camera: Camera,
  frame: Frame,
  drawing: Drawing = { camera, frame, scale: 1 }
): string {
  const all = labelsAtRest(map, scene, camera, frame, keepsIn(map, scene, camera, frame));
  const { placed, islets, taken } = all;
  const rings = islets.map((point) =>
    pointNode('islet', tenths(screenOf(point, drawing.camera, drawing.frame)), drawing.scale)
  );
  const names = placed.flatMap((one) => {
    const at = tenths(screenOfPosition(one.position, drawing.camera, drawing.frame));
    const { dot, leader, text } = nameNodes(one, map.lang, at, drawing.scale);
    return [dot, leader, text].filter((node) => node !== null);
  });
  const routes = namesOfRoutes(scene, camera, frame, taken).map((name) =>
    routeNameNode(name, screenOfPosition(name.position, drawing.camera, drawing.frame), drawing.scale)
  );
  const icons = layerIconNodes(map, scene, drawing.camera, drawing.frame, drawing.scale);
  const notes = notesBeside(map, scene, { camera, frame }, all).placed.flatMap((one) => {
    const at = tenths(screenOfPosition(one.note.position, drawing.camera, drawing.frame));
    const { spot, leader, body } = noteNodes(one, map.lang, at, drawing.scale);
    return [spot, leader, body].filter((node) => node !== null);
  });
  return (
    [...icons, ...rings, ...routes, ...names, ...notes].map(svgMarkup).join('') +
    whereMarkup(map, scene, all, { camera, frame, scale: 1 }, drawing)
  );
}

const tenths = ([x, y]: readonly [number, number]): readonly [number, number] => [
  Math.round(x * 10) / 10,
  Math.round(y * 10) / 10
];

/** Inset and scale bar, in a corner of the frame that they were placed in: of the drawing there is none where it is fitted into a screen. */
function whereMarkup(map: StoryMap, scene: SceneState, names: Names, seen: Drawing, drawing: Drawing): string {
  if (drawing.frame !== seen.frame) return '';
  const { inset, scale } = whereBeside(map, scene, seen, names);
  return [inset && insetNode(inset), scale && scaleNode(scale, map.lang)]
    .map((node) => (node ? svgMarkup(node) : ''))
    .join('');
}
