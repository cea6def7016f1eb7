import { bboxClip, featureCollection, polygon as toPolygon, union } from '@turf/turf';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import polylabel from 'polylabel';
import { wrapEdge } from './longitude.ts';
import type { Coordinates, Position } from './position.ts';
import { intoWorld, stripOf } from './strips.ts';

/** Precision of the middle, degrees; and as a share of how wide or high a shape is, which may be a house. */
const PRECISION = 0.05;
const SHARE = 0.02;
/** A corner this near to the antimeridian is of the side that a shape has there where it is cut, degrees. */
const SEAM = 0.01;

type Rings = Coordinates[][];

/**
 * The point of a shape's visible part that lies farthest from its edges (the pole of inaccessibility), and how far that
 * is in degrees; null where nothing of the shape is in the box.
 * @param shape that ends at the antimeridian, and begins again there
 * @param box [west, south, east, north] with west < east; its longitudes may run on beyond the antimeridian
 */
export function visibleMiddle(
  shape: Feature<Polygon | MultiPolygon>,
  box: readonly [number, number, number, number]
): { readonly position: Position; readonly radius: number } | null {
  let best: { position: Position; radius: number } | null = null;
  for (const rings of visiblePart(shape, box)) {
    if ((rings[0]?.length ?? 0) < 4) continue;
    const precision = Math.min(PRECISION, SHARE * reachOf(rings[0]!));
    const point = polylabel(rings as [number, number][][], precision);
    const [x, y] = point as unknown as [number, number];
    const radius = (point as unknown as { distance: number }).distance;
    if (radius > (best?.radius ?? 0)) best = { position: [wrapEdge(x), y], radius };
  }
  return best;
}

/** How far a ring reaches from its first corner, degrees. */
function reachOf(ring: readonly Coordinates[]): number {
  const [x, y] = ring[0]!;
  return ring.reduce((most, at) => Math.max(most, Math.abs(at[0] - x), Math.abs(at[1] - y)), 0);
}

/** Polygons of what is in a box, one where the antimeridian alone parts them. */
function visiblePart(
  shape: Feature<Polygon | MultiPolygon>,
  [west, south, east, north]: readonly [number, number, number, number]
): Rings[] {
  const middle = (west + east) / 2;
  const [from, to] = east - west > 360 ? [middle - 180, middle + 180] : [west, east];
  const parts: Rings[][] = [];
  for (let strip = stripOf(from); strip <= stripOf(to); strip++) {
    const [left, right] = [Math.max(-180, from - 360 * strip), Math.min(180, to - 360 * strip)];
    if (left >= right) continue;
    const { geometry } = bboxClip(shape, [left, south, right, north]);
    const polygons = (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates) as Rings[];
    parts.push(
      polygons
        .filter(([outer]) => (outer?.length ?? 0) > 3)
        .map((rings) => rings.map((ring) => ring.map((at) => intoWorld(onSeam(at), -strip))))
    );
  }
  const all = parts.flat();
  if (parts.filter(({ length }) => length > 0).length < 2) return all;
  const whole = union(featureCollection(all.map((rings) => toPolygon(rings))))?.geometry;
  return whole?.type === 'Polygon'
    ? [whole.coordinates as Rings]
    : ((whole?.coordinates as Rings[] | undefined) ?? all);
}

const onSeam = (at: Coordinates): Coordinates => (180 - Math.abs(at[0]) < SEAM ? [Math.sign(at[0]) * 180, at[1]] : at);
