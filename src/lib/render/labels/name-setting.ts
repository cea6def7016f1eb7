import type { Anchor } from './name-style.ts';

/** How a name is set around the point of what it names. */
export interface Setting {
  readonly anchor: Anchor;
  /** From the point to the middle of the text's side, CSS px. */
  readonly dx: number;
  readonly dy: number;
  /** Of the font, CSS px. */
  readonly size: number;
  readonly lines: readonly string[];
  /** From where to where a line leads from the point to the name, CSS px around the point; null where none has to. */
  readonly lead: readonly [x1: number, y1: number, x2: number, y2: number] | null;
}
