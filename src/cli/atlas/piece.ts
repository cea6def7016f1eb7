import type { GridLine } from './grid.ts';

/** A polygon on the grid: the outer ring, then the holes; closed, as in GeoJSON. */
export type GridPolygon = readonly GridLine[];

/** A part of the land with a name of its own. Pieces tile the land; countries and disputed regions are sums of pieces. */
export interface Piece {
  readonly name: string;
  readonly polygons: readonly GridPolygon[];
}
