import type { Vector } from '#lib/camera/vector.ts';
import type { Anchor } from '#lib/render/labels/name-style.ts';
import type { Rect } from '#lib/render/labels/rect.ts';

/** How a callout is set around its spot, CSS px. */
export interface NoteSetting {
  readonly lines: readonly string[];
  /** Which side of the spot the lines run to, and so on which they begin. */
  readonly anchor: Anchor;
  /** From the spot to the middle of the block's side. */
  readonly dx: number;
  readonly dy: number;
  readonly width: number;
  readonly height: number;
}

/** Kept free around a callout, CSS px. */
const MARGIN = 4;
/** A line leads to a callout from further than this, CSS px: by it a callout is told from a name. */
const NEAR = 7;
/** Between a line and what it leads to, CSS px. */
const AIR = 2.5;

/** The block of lines, without air around it. */
const inkOf = ({ anchor, dx, dy, width, height }: Omit<NoteSetting, 'lines'>): Rect => {
  const left = dx - (anchor === 'right' ? 0 : anchor === 'left' ? width : width / 2);
  return [left, dy - height / 2, left + width, dy + height / 2];
};

/** What a callout takes of the screen, with some air. */
export function blockOf(setting: NoteSetting, [x, y]: Vector): Rect {
  const [left, top, right, bottom] = inkOf(setting);
  return [x + left - MARGIN, y + top - MARGIN / 2, x + right + MARGIN, y + bottom + MARGIN / 2];
}

/**
 * The line from a spot to its callout, CSS px around the spot: to the nearest point of the block; null where that is so near
 * that nobody needs one.
 * @param radius of what is drawn at the spot
 */
export function leadOf(
  setting: Omit<NoteSetting, 'lines'>,
  radius: number
): readonly [x1: number, y1: number, x2: number, y2: number] | null {
  const [left, top, right, bottom] = inkOf(setting);
  const hold = (least: number, most: number): number => Math.max(least, Math.min(most, 0));
  const [x, y] = [hold(left, right), hold(top, bottom)];
  const away = Math.hypot(x, y);
  if (away < radius + NEAR) return null;
  const [from, to] = [(radius + 1.5) / away, (away - AIR) / away];
  return [x * from, y * from, x * to, y * to];
}
