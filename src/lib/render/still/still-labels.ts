import type { Camera } from '#lib/camera/camera.ts';
import type { Frame } from '#lib/camera/frame.ts';
import { screenOf, screenOfPosition } from '#lib/camera/projection.ts';
import type { SceneState } from '#lib/story/timeline.ts';
import { LABEL_STYLE, LINE, textAnchor, textOf } from '#lib/render/labels/name-style.ts';
import { classOf, ISLET, labelsAtRest, type PlacedLabel } from '#lib/render/labels/place-labels.ts';
import { escapeXml } from '#lib/text/xml.ts';
import type { StoryMap } from '#lib/render/story-map.ts';

/** Where names are drawn, if not where they were placed: a camera, its frame, and the size of a CSS pixel there. */
export interface Drawing {
  readonly camera: Camera;
  readonly frame: Frame;
  readonly scale: number;
}

/** Dots and names of a scene as SVG elements, placed for a camera in a frame. */
export function stillLabels(
  map: StoryMap,
  scene: SceneState,
  camera: Camera,
  frame: Frame,
  drawing: Drawing = { camera, frame, scale: 1 }
): string {
  const { placed, islets } = labelsAtRest(map, scene, camera, frame);
  const rings = islets.map((point) => {
    const [x, y] = screenOf(point, drawing.camera, drawing.frame);
    return `<circle class="islet" cx="${fixed(x)}" cy="${fixed(y)}" r="${round(ISLET * drawing.scale)}"/>`;
  });
  const names = placed.map((one) =>
    labelElement(one, map.lang, screenOfPosition(one.position, drawing.camera, drawing.frame), drawing.scale)
  );
  return [...rings, ...names].join('');
}

function labelElement(placed: PlacedLabel, lang: string, [x, y]: readonly [number, number], scale: number): string {
  const { label, style, anchor, dx, dy, size, lines, lead, dot } = placed;
  const { spacing } = LABEL_STYLE[style];
  const circle =
    dot === null
      ? ''
      : `<circle class="${style === 'marked' ? 'mark' : 'dot'}" cx="${fixed(x)}" cy="${fixed(y)}" r="${round(dot * scale)}"/>`;
  if (lines.length === 0) return circle;
  const leader = lead
    ? `<path class="leader" d="M${fixed(x + lead[0] * scale)} ${fixed(y + lead[1] * scale)}L${fixed(x + lead[2] * scale)} ${fixed(y + lead[3] * scale)}"/>`
    : '';
  const [left, middle] = [fixed(x + dx * scale), y + dy * scale];
  const spaced = spacing ? ` letter-spacing="${round(spacing * size * scale)}"` : '';
  const top = middle - ((lines.length - 1) * LINE * size * scale) / 2;
  const text =
    lines.length === 1
      ? escapeXml(textOf(label, style, lang))
      : lines
          .map((line, i) => `<tspan x="${left}" y="${fixed(top + i * LINE * size * scale)}">${escapeXml(line)}</tspan>`)
          .join('');
  return `${circle}${leader}<text class="${classOf(placed)}" x="${left}" y="${fixed(middle)}" font-size="${round(size * scale)}" text-anchor="${textAnchor(anchor, lang)}"${spaced}>${text}</text>`;
}

const fixed = (value: number): string => value.toFixed(1);
const round = (value: number): string => String(Math.round(value * 100) / 100);
