import { KINDS } from '#lib/render/drawing.ts';

/** What is drawn of a callout beside its text and the line to it, CSS px: its spot, and the number that may stand for it. */
export const NOTE_LOOK = {
  /** A town's dot, where the scene marks nothing there. */
  spot: KINDS.dot.radius,
  disc: { radius: 2 * KINDS.mark.radius }
} as const;
