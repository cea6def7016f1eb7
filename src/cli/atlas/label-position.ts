import { booleanPointInPolygon, centerOfMass, polygon } from '@turf/turf';
import polylabel from 'polylabel';
import type { Position as Coordinates } from 'geojson';
import type { Position } from '#lib/geo/position.ts';

/** Precision of the pole of inaccessibility, as a share of the polygon's height. */
const PRECISION = 0.001;
/** The middle keeps this share of the distance to the edge that the pole has. */
const CLEAR = 0.4;
/** Points that are looked at between the centroid and the pole. */
const STEPS = 40;

/**
 * The middle of a polygon, degrees: where its name stands and what is told as its position. It is the centroid where
 * that lies well inside. The pole of inaccessibility, the point farthest from the edge, is the middle of the widest part,
 * which may be far from that of the whole (Lake Van, in Turkey); it is gone towards as far as a shape is bent or narrow.
 * Both as the map shows the polygon at its latitude.
 */
export function labelPosition(rings: readonly Coordinates[][]): Position {
  const [outer = []] = rings;
  const latitudes = outer.map(([, latitude = NaN]) => latitude);
  const [south, north] = [Math.min(...latitudes), Math.max(...latitudes)];
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const squeezed = rings.map((ring) =>
    ring.map(([longitude = NaN, latitude = NaN]): [number, number] => [longitude * squeeze, latitude])
  );
  const [px = NaN, py = NaN] = polylabel(squeezed, PRECISION * (north - south));
  const [cx = NaN, cy = NaN] = centerOfMass(polygon(squeezed.slice(0, 1))).geometry.coordinates;
  const edges = squeezed.flatMap((ring) => ring.slice(1).map((to, i) => [...ring[i]!, ...to] as const));
  const least = CLEAR * distanceToEdge([px, py], edges);
  for (let step = 0; step < STEPS; step++) {
    const at: Position = [cx + ((px - cx) * step) / STEPS, cy + ((py - cy) * step) / STEPS];
    if (!booleanPointInPolygon([...at], polygon(squeezed)) || distanceToEdge(at, edges) < least) continue;
    return [at[0] / squeeze, at[1]];
  }
  return [px / squeeze, py];
}

type Edge = readonly [ax: number, ay: number, bx: number, by: number];

/** Distance of a point from the nearest of some segments. */
function distanceToEdge([x, y]: Position, edges: readonly Edge[]): number {
  let least = Infinity;
  for (const [ax, ay, bx, by] of edges) {
    const [dx, dy] = [bx - ax, by - ay];
    const along = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
    least = Math.min(least, Math.hypot(x - ax - along * dx, y - ay - along * dy));
  }
  return least;
}
