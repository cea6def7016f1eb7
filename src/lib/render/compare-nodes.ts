import type { Camera } from '#lib/camera/camera.ts';
import type { Frame } from '#lib/camera/frame.ts';
import { positionAt, screenOf } from '#lib/camera/projection.ts';
import { project } from '#lib/geo/mercator.ts';
import type { Compare } from '#lib/story/staged.ts';
import type { SceneState } from '#lib/story/timeline.ts';
import { wipesIn } from '#lib/story/wipe.ts';
import { textWidth } from './labels/text-width.ts';
import type { StoryMap } from './story-map.ts';
import type { SvgNode } from './svg-node.ts';

/** Of the days, CSS px. */
const SIZE = 12;
const [HEIGHT, ARROW, BESIDE] = [22, 6, 8];
/** From the middle of a line that is held, where a finger's width is its handle's, to that of the days, CSS px. */
const UNDER = 40;
/** CSS px */
const HAIR = 0.1;

/** A line between two pictures as it lies on the screen: its upper end, its lower, and how much it shows. */
export interface WipeLine {
  readonly compare: Compare;
  readonly share: number;
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
  readonly opacity: number;
}

type Staged = Pick<StoryMap<unknown>, 'scenes'>;

/**
 * The lines of a scene between pictures, as far as a frame shows them.
 * @param held a line that lies beside the frame stands at its edge, as long as the pictures are in sight
 */
export function wipeLines(map: Staged, scene: SceneState, camera: Camera, frame: Frame, held = false): WipeLine[] {
  return wipesIn(map.scenes, scene).flatMap(([compare, share]): WipeLine[] => {
    const opacity = Math.min(scene.layer.get(compare.before) ?? 0, scene.layer.get(compare.after) ?? 0);
    const { span, reach } = compare;
    const wanted = span[1] + (span[0] - span[1]) * share;
    const sight = held ? sharesInSight(compare, camera, frame) : null;
    const x = sight ? span[1] + (span[0] - span[1]) * Math.max(sight[0], Math.min(sight[1], share)) : wanted;
    const copy = Math.round(project(camera.center)[0] - x);
    const ends = reach.map((y) => screenOf([x + copy, y], camera, frame)) as [[number, number], [number, number]];
    const cut = withinFrame(ends, frame);
    return opacity > 0 && cut ? [{ compare, share, from: cut[0], to: cut[1], opacity }] : [];
  });
}

/** How much of the way may be wiped for the line to be in the frame, least and most; null where all of the way lies beside it. */
export function sharesInSight(
  { span }: Compare,
  camera: Camera,
  frame: Frame
): readonly [least: number, most: number] | null {
  const copy = Math.round(project(camera.center)[0] - (span[0] + span[1]) / 2);
  // A hair within: the edge itself may be beside the frame when it is computed back.
  const shares = [HAIR, frame.width - HAIR].flatMap((across) =>
    [HAIR, frame.height - HAIR].map((down) => {
      const [x] = project(positionAt([across, down], camera, frame));
      return (x - copy - span[1]) / (span[0] - span[1]);
    })
  );
  const [least, most] = [Math.max(0, Math.min(...shares)), Math.min(1, Math.max(...shares))];
  return least <= most ? [least, most] : null;
}

type Ends = readonly [readonly [number, number], readonly [number, number]];

/** The part of a straight line that lies in a frame; null where none does. */
function withinFrame([[x0, y0], [x1, y1]]: Ends, { width, height }: Frame): Ends | null {
  let [first, last] = [0, 1];
  const sides = [
    [x0 - x1, x0],
    [x1 - x0, width - x0],
    [y0 - y1, y0],
    [y1 - y0, height - y0]
  ] as const;
  for (const [along, room] of sides) {
    if (along === 0 && room < 0) return null;
    if (along < 0) first = Math.max(first, room / along);
    if (along > 0) last = Math.min(last, room / along);
  }
  if (first > last) return null;
  const at = (t: number) => [x0 + (x1 - x0) * t, y0 + (y1 - y0) * t] as const;
  return [at(first), at(last)];
}

/** Where the days of a line stand, which keep clear of the edges of the frame: their middle, between the two. */
export function daysAt(
  { compare, from: [x, y], to }: WipeLine,
  frame: Frame,
  held = false
): { readonly x: number; readonly y: number } {
  const { padding, width } = frame;
  const [west, east] = sidesOf(compare).map(({ width }) => width) as [number, number];
  const inner = [padding.left + west, width - padding.right - east] as const;
  // Under the handle, in the middle of the map, no button lies over them.
  const down = held ? (y + to[1]) / 2 + UNDER : Math.max(y + HEIGHT, padding.top + HEIGHT / 2);
  return { x: Math.max(inner[0], Math.min(inner[1], x)), y: down };
}

/** The days from west to east, each as wide as it is with its arrow. */
function sidesOf({ dates, span }: Compare): { readonly text: string; readonly width: number }[] {
  const days = span[0] < span[1] ? dates : [dates[1], dates[0]];
  return days.map((text) => ({ text, width: textWidth(text, SIZE) + ARROW + 2.5 * BESIDE }));
}

/**
 * What is drawn over two pictures that are compared: the line between them, and on either side of it the day of the picture
 * there, with an arrow that points to it.
 * @param held as in `wipeLines`; the days then stand beside its handle
 */
export function compareNodes(map: Staged, scene: SceneState, camera: Camera, frame: Frame, held = false): SvgNode[] {
  return wipeLines(map, scene, camera, frame, held).map((line): SvgNode => {
    const { from, to, opacity, compare } = line;
    const d = `M${from.map(round).join(' ')}L${to.map(round).join(' ')}`;
    const { x, y } = daysAt(line, frame, held);
    const [west, east] = sidesOf(compare) as [{ text: string; width: number }, { text: string; width: number }];
    const [top, middle] = [y - HEIGHT / 2, y];
    const box = `M${round(x - west.width)} ${round(top)}h${round(west.width + east.width)}v${HEIGHT}h${round(-west.width - east.width)}z`;
    const arrow = (at: number, way: number): SvgNode => ({
      name: 'path',
      attributes: {
        class: 'wipe-arrow',
        d: `M${round(at)} ${round(middle)}l${way * ARROW} -4v8z`
      }
    });
    const day = (text: string, at: number): SvgNode => ({
      name: 'text',
      attributes: { x: round(at), y: round(middle + 0.5), 'font-size': SIZE, 'text-anchor': 'middle' },
      children: [text]
    });
    const [left, right] = [x - west.width + BESIDE, x + east.width - BESIDE];
    return {
      name: 'g',
      attributes: { opacity },
      children: [
        { name: 'path', attributes: { class: 'wipe-halo', d } },
        { name: 'path', attributes: { class: 'wipe', d } },
        { name: 'path', attributes: { class: 'wipe-days', d: box } },
        arrow(left, 1),
        day(west.text, (left + ARROW + x) / 2),
        {
          name: 'path',
          attributes: { class: 'wipe', d: `M${round(x)} ${round(top + 4)}v${HEIGHT - 8}` }
        },
        day(east.text, (x + right - ARROW) / 2),
        arrow(right, -1)
      ]
    };
  });
}

const round = (value: number): number => Math.round(value * 10) / 10;
