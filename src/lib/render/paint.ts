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
  /** How they lie, where they are not those of a disputed region. */
  readonly texture?: Texture;
  /** Of a point. A line around it lies within. */
  readonly radius?: number;
  /** Discs within a point, as shares of its radius: the first in the colour of land, the next in its own. */
  readonly rings?: readonly number[];
}

/** Stripes, in one direction or several: how they rise to the right, degrees; from one to the next across them; their width. CSS px */
export interface Texture {
  readonly rises: readonly number[];
  readonly pitch: number;
  readonly width: number;
}

/** What of a map's data is drawn: all of a kind at once, or, where it says so, each shape by itself. */
export type Geometry =
  /** The whole picture. */
  | 'picture'
  | 'land'
  | 'coasts'
  | 'lakes'
  | 'rivers'
  | 'borders'
  /** Each country's area, and its edge. */
  | 'country'
  | 'country-edge'
  /** Each disputed shape's area, and its edge. */
  | 'disputed'
  | 'disputed-edge'
  /** The areas of some countries and other regions. */
  | 'regions'
  /** Of one of the story's own layers. */
  | 'areas'
  | 'lines'
  | 'points'
  /** A picture of one of them. */
  | 'raster'
  /** A line that is drawn as far as the reader has come. */
  | 'route'
  /** What is placed on the screen and has no place of its own on the ground. */
  | 'screen';

/** One kind of thing. Its name is its class in SVG, and its layer's id in the MapLibre style. */
export interface Kind extends Paint {
  readonly of: Geometry;
  /** By what of a scene each of its shapes shows; always and wholly where this is left out. */
  readonly by?: 'filled' | 'disputed' | 'borders' | 'layer';
  /** It lies where a foreign basemap has its own. */
  readonly ground?: true;
  /** Only a layer with values has it, and how it looks is in the style sheet of its story. */
  readonly valued?: true;
  /** Only a story that compares pictures, or whose scenes have other borders, has it, and its own style sheet. */
  readonly rare?: 'compare' | 'past';
  /** It is as true as the atlas, and fades where a view is nearer than that bears. */
  readonly fades?: true;
}
