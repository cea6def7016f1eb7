import { KINDS } from '#lib/render/drawing.ts';
import { ICON, type Icon } from '#lib/render/icon.ts';
import type { Setting } from './name-setting.ts';
import { LINE, widthOf, type StyleName } from './name-style.ts';
import type { Rect } from './rect.ts';

/** Radius of a town's dot and of a marked one, CSS px. */
export const DOT = { town: KINDS.dot.radius, marked: KINDS.mark.radius } as const;
/** Radius of what marks a place, CSS px. */
export const markRadius = (icon: Icon | undefined): number => (icon ? ICON.radius : DOT.marked);

/** Between a dot and its name, CSS px. */
export const GAP = 5;
/** Kept free around a label, CSS px. */
const MARGIN = 4;

/** What a name takes of the screen, with some air. */
export function boxOf(
  { anchor, dx, dy, size, lines }: Setting,
  style: StyleName,
  [x, y]: readonly [number, number]
): Rect {
  const width = widthOf(lines, style, size);
  const left = x + dx - (anchor === 'right' ? 0 : anchor === 'left' ? width : width / 2);
  const half = size * (0.62 + ((lines.length - 1) * LINE) / 2) + 1;
  return [left - MARGIN, y + dy - half, left + width + MARGIN, y + dy + half];
}
