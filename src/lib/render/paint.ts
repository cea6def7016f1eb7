import type { Theme } from './theme.ts';

/** How a line of the map is drawn: a colour of the theme, CSS px. */
export interface Line {
  readonly stroke: keyof Theme;
  readonly width: number;
  /** Lengths of dash and gap, CSS px. */
  readonly dash?: readonly [dash: number, gap: number];
}

/**
 * The lines of the map by what they are, the same in stills, on the light and on the live map. `map.css` has them as its
 * classes, which a test holds.
 */
export const LINES = {
  /** Where land and water meet: coasts and shores of lakes. */
  shore: { stroke: 'shore', width: 0.7 },
  river: { stroke: 'shore', width: 0.8 },
  border: { stroke: 'border', width: 0.8 },
  /** Of a country that a scene highlights. */
  outline: { stroke: 'accent', width: 1.8 },
  /** Of a disputed region. */
  edge: { stroke: 'ink', width: 1.2, dash: [4, 3] },
  route: { stroke: 'accent', width: 2.2 },
  'layer-line': { stroke: 'accent', width: 2 },
  /** Around what a layer fills. */
  'layer-fill': { stroke: 'accent', width: 1.2 }
} as const satisfies Record<string, Line>;

/** Width of the lines of the hatching, which have the ink of its edges, CSS px. */
export const HATCH_WIDTH = 1.1;

/** How much of its ground a layer hides that fills. */
export const LAYER_FILL = 0.27;
/** Radius of a point of a layer, CSS px. Without a rim: points that lie on each other are one shape. */
export const LAYER_DOT = 5;
