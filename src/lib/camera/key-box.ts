import type { Frame } from './frame.ts';

/** Where a key stands open on a wide screen, and how wide. CSS px; the style sheet has the same. */
export const BOX = { width: 224, padding: 10, bottom: 38, side: 12 } as const;

/** What an open key covers of a frame that has text on one side: the lower corner on the other side, above the date of the borders. */
export function boxIn(
  { width, height, padding }: Frame,
  tall: number
): readonly [left: number, top: number, right: number, bottom: number] | null {
  if (tall === 0) return null;
  const [text, other] = [width / 5, BOX.side];
  const top = height - BOX.bottom - tall;
  const bottom = height - BOX.bottom;
  if (padding.left > text) return [width - other - BOX.width, top, width - other, bottom];
  return padding.right > text ? [other, top, other + BOX.width, bottom] : null;
}
