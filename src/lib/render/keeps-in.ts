import type { Camera } from '#lib/camera/camera.ts';
import type { Frame } from '#lib/camera/frame.ts';
import { keepsOf, type Keeps } from '#lib/render/labels/keeps.ts';
import { notesKeep } from '#lib/render/notes/notes-at-rest.ts';
import { whereKeep, type WhereMap } from '#lib/render/where/place-where.ts';
import type { SceneState } from '#lib/story/timeline.ts';
import { iconsKeep } from './layer-icons.ts';
import { routesKeep } from './route-names.ts';

/** All that keeps room free of names in a picture that is made at build; on the stage each extra says so itself, in this order. */
export const keepsIn = (map: WhereMap, scene: SceneState, camera: Camera, frame: Frame): Keeps =>
  keepsOf([
    iconsKeep(map, scene, camera, frame),
    routesKeep(map, scene, camera, frame),
    notesKeep(map, scene, { camera, frame }),
    whereKeep(map, scene, { camera, frame })
  ]);
