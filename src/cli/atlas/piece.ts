import type { GridLine } from './grid.ts';

/** A polygon on the grid: the outer ring, then the holes; closed, as in GeoJSON. */
export type GridPolygon = readonly [outer: GridLine, ...holes: GridLine[]];

/** The same of a list of rings; none of no ring. */
export const polygonOf = ([outer, ...holes]: readonly GridLine[]): GridPolygon[] => (outer ? [[outer, ...holes]] : []);

/** A part of the land with a name of its own. Pieces tile the land; countries and disputed regions are sums of pieces. */
export interface Piece {
  readonly name: string;
  readonly polygons: readonly GridPolygon[];
}
