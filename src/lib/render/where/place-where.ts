import type { Camera } from '#lib/camera/camera.ts';
import type { Frame } from '#lib/camera/frame.ts';
import { freeOf, type Names } from '#lib/render/labels/place-labels.ts';
import { keepsOf, type Keeps } from '#lib/render/labels/keeps.ts';
import { overlap, type Rect } from '#lib/render/labels/rect.ts';
import { notesKeep, type NotedMap } from '#lib/render/notes/notes-at-rest.ts';
import { routesKeep } from '#lib/render/route-names.ts';
import type { Inset, StoryMap } from '#lib/render/story-map.ts';
import type { SceneState } from '#lib/story/timeline.ts';
import { scaleBar, type ScaleBar } from './scale-bar.ts';

/** What of a map says how large it is, and where. */
export type WhereMap = NotedMap & Pick<StoryMap<unknown>, 'insets' | 'lang'>;

interface Seen {
  readonly camera: Camera;
  readonly frame: Frame;
}

/** In the corners of a picture; null what it has not, or has no room for. CSS px. */
export interface Where {
  readonly inset: { readonly inset: Inset; readonly rect: Rect } | null;
  /** A bar, and an arrow to the north where the map is turned, degrees clockwise. */
  readonly scale: { readonly bar: ScaleBar | null; readonly north: number | null; readonly rect: Rect } | null;
}

/** From the edge of the free part, CSS px; where the text runs, the paper fades into the map. */
const AIR = 10;
const FADE = 34;
/** What the controls of a reader who explores take of the lower edge, CSS px. */
const CONTROLS = 112;
/** Of a bar with its text, and of an arrow beside it, CSS px. */
export const SCALE = { height: 24, arrow: 24 } as const;

/** Corners: the side, then the edge. The text is near. */
const INSET = ['far bottom', 'near bottom', 'far top', 'near top'] as const;
const BAR = ['near bottom', 'far bottom', 'near top', 'far top'] as const;
type Corner = (typeof INSET)[number];

/**
 * Where a scene's inset and its scale bar stand: in a corner that is free of what the scene is about, of its routes' names and
 * its notes; left out where there is none.
 * @param explored the reader moves the map: what its inset says is no more true
 */
export function placeWhere(
  map: WhereMap,
  scene: SceneState,
  seen: Seen,
  taken: readonly Rect[],
  explored = false
): Where {
  const { scale, inset } = map.scenes[scene.nearest]!;
  const small = explored || inset === undefined ? null : map.insets![inset]!;
  const bar = scale ? scaleBar(seen.camera, seen.frame, map.lang) : null;
  const north = scale && Math.abs(seen.camera.bearing) > 0.5 ? -seen.camera.bearing : null;
  const place = (corners: readonly Corner[], width: number, height: number, others: readonly Rect[]): Rect | null =>
    corners
      .map((corner) => cornerIn(corner, seen.frame, [width, height], explored ? CONTROLS : AIR))
      .find((rect) => !others.some((other) => overlap(rect, other))) ?? null;
  const insetRect = small && place(INSET, small.size[0], small.size[1], taken);
  const width = (north === null ? 0 : SCALE.arrow) + (bar?.width ?? 0);
  const scaleRect = width > 0 ? place(BAR, width, SCALE.height, insetRect ? [...taken, insetRect] : taken) : null;
  return {
    inset: small && insetRect && { inset: small, rect: insetRect },
    scale: scaleRect && { bar, north, rect: scaleRect }
  };
}

function cornerIn(corner: Corner, frame: Frame, [width, height]: readonly [number, number], below: number): Rect {
  const [left, top, right, bottom] = freeOf(frame);
  // Where there is no text beside the map, it is as if there were some on its left.
  const onRight = frame.padding.right > frame.width / 5;
  const beside = onRight || frame.padding.left > frame.width / 5;
  const [side, edge] = corner.split(' ');
  const toLeft = (side === 'near') !== onRight;
  const air = side === 'near' && beside ? FADE : AIR;
  const x = toLeft ? left + air : right - air - width;
  const y = edge === 'top' ? top + AIR : bottom - below - height;
  return [x, y, x + width, y + height];
}

/** The same beside the names of a picture. */
export function whereBeside(map: WhereMap, scene: SceneState, seen: Seen, { taken }: Pick<Names, 'taken'>): Where {
  const { beside } = keepsOf([routesKeep(map, scene, seen.camera, seen.frame), notesKeep(map, scene, seen)]);
  return placeWhere(map, scene, seen, [...taken, ...beside!(taken, freeOf(seen.frame))]);
}

const MARGIN = 6;
const rectsOf = ({ inset, scale }: Where): Rect[] =>
  [inset, scale].flatMap((one): Rect[] =>
    one ? [[one.rect[0] - MARGIN, one.rect[1] - MARGIN, one.rect[2] + MARGIN, one.rect[3] + MARGIN]] : []
  );

/** What they keep free of names that give way, what routes and notes keep having been told. */
export function whereKeep(map: WhereMap, scene: SceneState, seen: Seen, explored = false): Keeps {
  const { scale, inset } = map.scenes[scene.nearest]!;
  if (!scale && inset === undefined) return {};
  return { beside: (taken) => rectsOf(placeWhere(map, scene, seen, taken, explored)) };
}
