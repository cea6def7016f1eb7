import type { Camera } from '#lib/camera/camera.ts';
import type { Frame } from '#lib/camera/frame.ts';
import { screenOfPosition } from '#lib/camera/projection.ts';
import type { SceneState } from '#lib/story/timeline.ts';
import { directionOf } from '#lib/text/direction.ts';
import type { Label } from './story-map.ts';
import { textWidth } from './text-width.ts';

/** Where a town's name stands beside its dot; a country's stands on its middle. */
export type Anchor = 'right' | 'left' | 'top' | 'bottom' | 'center';

export interface PlacedLabel {
  readonly label: Label;
  readonly anchor: Anchor;
  /** A place that the scene marks: bold, with a larger dot. */
  readonly marked: boolean;
}

/** How a kind of label is set: font size in CSS px, letter spacing in em, and whether it is in capitals. */
export const LABEL_STYLE = {
  country: { size: 12, spacing: 0.14, capitals: true },
  region: { size: 11, spacing: 0.04, capitals: false },
  town: { size: 11.5, spacing: 0, capitals: false },
  capital: { size: 11.5, spacing: 0, capitals: false },
  marked: { size: 14, spacing: 0, capitals: false }
} as const;

/** Radius of a town's dot and of a marked one, CSS px. */
export const DOT = { town: 2.2, marked: 4.5 } as const;
/** Between a dot and its name, CSS px. */
export const GAP = 5;
/** Kept free around a label, CSS px. */
const MARGIN = 4;
/** One label for this much ground at most, CSS px²: a quiet map. */
const ROOM = 11_000;

type Rect = readonly [left: number, top: number, right: number, bottom: number];

/**
 * Which names a scene shows and on which side of their dots: greedy, the most wanted first, none over another, none
 * under the text. Pure, so that a still and the stage decide alike.
 * @param wanted ids of marked and highlighted places and regions, which are named if there is any room
 * @param marks ids of the places that the scene marks
 */
export function placeLabels(
  labels: readonly Label[],
  camera: Camera,
  frame: Frame,
  wanted: ReadonlySet<string>,
  marks: ReadonlySet<string>
): PlacedLabel[] {
  const free = freeOf(frame);
  const most = Math.max(6, Math.round(((free[2] - free[0]) * (free[3] - free[1])) / ROOM));
  const order = labels
    .filter(({ id, minZoom }) => wanted.has(id) || marks.has(id) || minZoom <= camera.zoom)
    .map((label) => ({ label, priority: priorityOf(label, wanted, marks) }))
    .sort((a, b) => a.priority - b.priority || (a.label.id < b.label.id ? -1 : a.label.id > b.label.id ? 1 : 0));
  const taken: Rect[] = [];
  const dots = order.flatMap(({ label }) =>
    marks.has(label.id) ? [around(screenOfPosition(label.position, camera, frame), DOT.marked + 1)] : []
  );
  const placed: PlacedLabel[] = [];
  const named = new Set<string>();
  for (const { label } of order) {
    // A country may have several places for its name: the first that is in sight is taken.
    if (named.has(label.id)) continue;
    if (placed.length >= most && !wanted.has(label.id) && !marks.has(label.id)) continue;
    const marked = marks.has(label.id);
    const [x, y] = screenOfPosition(label.position, camera, frame);
    if (x < free[0] || x > free[2] || y < free[1] || y > free[3]) continue;
    for (const anchor of anchorsOf(label)) {
      const rect = rectOf(label, anchor, marked, x, y);
      if (!inside(rect, free) || taken.some((other) => overlap(rect, other))) continue;
      if (dots.some((dot) => overlap(rect, dot) && !(marked && overlap(dot, around([x, y], 1))))) continue;
      taken.push(rect);
      if (label.kind === 'town' || label.kind === 'capital') taken.push(around([x, y], DOT.town + 2));
      named.add(label.id);
      placed.push({ label, anchor, marked });
      break;
    }
  }
  return placed;
}

/** The names that a scene shows while it rests; the stage asks the same. */
export function labelsAtRest(labels: readonly Label[], scene: SceneState, camera: Camera, frame: Frame): PlacedLabel[] {
  const wanted = new Set([...scene.highlight.keys(), ...scene.mark.keys()]);
  return placeLabels(labels, camera, frame, wanted, new Set(scene.mark.keys()));
}

/** The part of a frame that names may stand in, CSS px. */
export function freeOf({ width, height, padding }: Frame): Rect {
  // A side with wide padding is where the text runs; a narrow one is only air.
  return [
    padding.left > width / 5 ? padding.left - 24 : 6,
    6,
    width - (padding.right > width / 5 ? padding.right - 24 : 6),
    height - Math.min(padding.bottom, 44) + 6
  ];
}

const KIND_ORDER = { country: 0, region: 1, capital: 2, town: 3 } as const;

function priorityOf(label: Label, wanted: ReadonlySet<string>, marks: ReadonlySet<string>): number {
  if (marks.has(label.id)) return -3;
  if (wanted.has(label.id)) return -2;
  return label.minZoom + KIND_ORDER[label.kind] * 0.25;
}

const anchorsOf = ({ kind }: Label): readonly Anchor[] =>
  kind === 'country' || kind === 'region' ? ['center'] : ['right', 'left', 'top', 'bottom'];

/** Text of a label as it is set. */
export const textOf = (label: Label, lang: string): string =>
  label.kind === 'country' ? label.text.toLocaleUpperCase(lang) : label.text;

/** Offset of the text's anchor point from the label's position, CSS px; the text's baseline is its middle. */
export function offsetOf(anchor: Anchor, marked: boolean): readonly [number, number] {
  const gap = GAP + (marked ? DOT.marked : DOT.town);
  const rise = marked ? 15 : 12;
  return { right: [gap, 0], left: [-gap, 0], top: [0, -rise], bottom: [0, rise], center: [0, 0] }[anchor] as [
    number,
    number
  ];
}

function rectOf(label: Label, anchor: Anchor, marked: boolean, x: number, y: number): Rect {
  const style = LABEL_STYLE[marked ? 'marked' : label.kind];
  const width = textWidth(style.capitals ? label.text.toUpperCase() : label.text, style.size, style.spacing);
  const [dx, dy] = offsetOf(anchor, marked);
  const left = x + dx - (anchor === 'right' ? 0 : anchor === 'left' ? width : width / 2);
  const half = style.size * 0.62;
  return [left - MARGIN, y + dy - half - 1, left + width + MARGIN, y + dy + half + 1];
}

const around = ([x, y]: readonly [number, number], radius: number): Rect => [
  x - radius,
  y - radius,
  x + radius,
  y + radius
];
const overlap = (a: Rect, b: Rect): boolean => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
const inside = (a: Rect, b: Rect): boolean => a[0] >= b[0] && a[1] >= b[1] && a[2] <= b[2] && a[3] <= b[3];

/** SVG's text-anchor speaks of start and end, which change sides with the direction of the script. */
export function textAnchor(anchor: Anchor, lang: string): 'start' | 'middle' | 'end' {
  if (anchor !== 'left' && anchor !== 'right') return 'middle';
  return (anchor === 'right') === (directionOf(lang) === 'ltr') ? 'start' : 'end';
}
