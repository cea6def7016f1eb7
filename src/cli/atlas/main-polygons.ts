import { area, bbox, polygon as toPolygon } from '@turf/turf';
import type { MultiPolygon, Polygon, Position as Coordinates } from 'geojson';
import { unionOf, widthOf, type Bounds } from '#lib/geo/bounds.ts';

/** Degrees of sea that never part two main polygons: Corsica is framed with France. */
const NEAR = 2;
/** How far from the others a main polygon may lie, as a share of the shorter side of the largest one's bounds. */
const REACH = 0.15;
/** A polygon at least this large beside the largest is a main polygon wherever it lies. */
const LARGE = 0.25;

interface Part {
  readonly rings: Coordinates[][];
  readonly bounds: Bounds;
  /** m² */
  readonly area: number;
}

/**
 * The polygons that a view of a shape frames, the largest first: those that lie near to each other or are large, and not the
 * islands beyond (Alaska, Svalbard, the Canaries).
 */
export function mainPolygons(shape: Polygon | MultiPolygon): readonly Coordinates[][][] {
  const parts = partsOf(shape);
  const largest = parts[0]!;
  const [, south, , north] = largest.bounds;
  const reach = Math.max(NEAR, REACH * Math.min(widthOf(largest.bounds), north - south));
  const main = parts.filter((part) => part.area >= LARGE * largest.area);
  let others = parts.filter((part) => !main.includes(part));
  for (;;) {
    const near = others.filter((part) => main.some((other) => gap(part.bounds, other.bounds) <= reach));
    if (near.length === 0) return main.map(({ rings }) => rings);
    main.push(...near);
    others = others.filter((part) => !near.includes(part));
  }
}

/** The smallest bounds of some polygons, across the antimeridian where that is shorter. */
export const boundsOfPolygons = (polygons: readonly Coordinates[][][]): Bounds =>
  unionOf(polygons.map((rings) => bbox(toPolygon([...rings])) as [number, number, number, number]))!;

function partsOf(shape: Polygon | MultiPolygon): readonly Part[] {
  const polygons = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
  return polygons
    .map((rings) => ({ rings, bounds: boundsOfPolygons([rings]), area: area(toPolygon(rings)) }))
    .toSorted((a, b) => b.area - a.area);
}

/** Degrees between two bounds, the longer of the two ways: across and up. */
function gap(a: Bounds, b: Bounds): number {
  const across = widthOf(unionOf([a, b])!) - widthOf(a) - widthOf(b);
  const up = Math.max(a[1] - b[3], b[1] - a[3]);
  return Math.max(across, up, 0);
}
