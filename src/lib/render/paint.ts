import type { Colour } from './tone.ts';

/** How a thing is painted: colours of the theme, or tones of a story; widths, dashes and radii in CSS px, the same at any zoom. */
export interface Paint {
  readonly fill?: Colour;
  /** How much of its ground the fill hides, 0 to 1; all of it where this is left out. */
  readonly cover?: number;
  readonly stroke?: Colour;
  readonly width?: number;
  /** Lengths of dash and gap. */
  readonly dash?: readonly [dash: number, gap: number];
  /** Ends are round: a line of no length is a dot. */
  readonly round?: true;
  /** Stripes of a colour. */
  readonly hatch?: Colour;
  /** Of a point. */
  readonly radius?: number;
}
