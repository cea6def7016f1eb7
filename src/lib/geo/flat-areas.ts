import { area, bbox, difference, featureCollection, intersect, polygon } from '@turf/turf';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { mayOverlap } from './may-overlap.ts';
import type { Coordinates } from './position.ts';

/** Edges that are compared with edges at most, and polygons that are cut: nobody waits for a layer of more, whose rest stays as it is. */
const MOST_EDGES = 50_000_000;
const MOST_CUTS = 600;
/** What two polygons share is an overlap from this share of the smaller one on: neighbours that were digitised apart share less. */
const LEAST_OVERLAP = 1e-6;

type Box = readonly [west: number, south: number, east: number, north: number];
interface Placed {
  readonly rings: Position[][];
  readonly box: Box;
  readonly corners: number;
  readonly times: readonly number[];
}

/** A feature and when it is seen, as numbers that say no more than which times are the same. */
export interface Shown {
  readonly feature: Feature;
  readonly times: readonly number[];
}

/** What is drawn of a feature at some of the times at which it is seen. */
export interface Flat extends Shown {
  readonly flat: Feature;
}

/**
 * Areas none of which lies on another that is seen at the same time: where two do, the later one goes without what they
 * share. A ground that is drawn an area at a time would be darker there, and one that is drawn at once would not. A feature
 * that lies on others at some of its times alone is there several times; one of which nothing is left at a time is not there.
 */
export function flatAreas(shown: readonly Shown[]): Flat[] {
  const placed: Placed[] = [];
  let [edges, cuts] = [0, 0];
  /** What a polygon lies on, at any of its times. */
  const beneath = (own: Placed): readonly Placed[] => {
    const before = placed.filter(
      ({ box, times }) => meets(box, own.box) && times.some((one) => own.times.includes(one))
    );
    edges += before.reduce((sum, { corners }) => sum + corners * own.corners, 0);
    if (edges > MOST_EDGES) return [];
    const near = before.filter((other) => mayOverlap(own.rings as Coordinates[][], other.rings as Coordinates[][]));
    cuts += near.length;
    return cuts > MOST_CUTS ? [] : near.filter((other) => overlaps(own.rings, other.rings));
  };
  return shown.flatMap((one): Flat[] => {
    const { feature, times } = one;
    const { geometry } = feature;
    if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon') return [{ ...one, flat: feature }];
    const parts = (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates).map((rings) => {
      const own = placedOf(rings, times);
      const found = beneath(own);
      placed.push(own);
      return { rings, found };
    });
    const under = parts.flatMap(({ found }) => found);
    if (under.length === 0) return [{ ...one, flat: feature }];
    return [...timesAlike(times, under).values()].flatMap((alike): Flat[] => {
      const then = (other: Placed): boolean => other.times.includes(alike[0]!);
      if (!under.some(then)) return [{ feature, times: alike, flat: feature }];
      const left = parts.flatMap(({ rings, found }) => without(rings, found.filter(then)));
      if (left.length === 0) return [];
      const flat = { ...feature, geometry: { type: 'MultiPolygon', coordinates: left } satisfies MultiPolygon };
      return [{ feature, times: alike, flat }];
    });
  });
}

/** Times at which the same of some areas are seen, together. */
function timesAlike(times: readonly number[], areas: readonly Placed[]): ReadonlyMap<string, number[]> {
  const alike = new Map<string, number[]>();
  for (const time of times) {
    const key = areas.map((area) => (area.times.includes(time) ? 1 : 0)).join('');
    alike.set(key, [...(alike.get(key) ?? []), time]);
  }
  return alike;
}

function placedOf(rings: Position[][], times: readonly number[]): Placed {
  return {
    rings,
    times,
    box: bbox({ type: 'Polygon', coordinates: rings }) as [number, number, number, number],
    corners: rings.flat().length
  };
}

const meets = (a: Box, b: Box): boolean => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

function overlaps(a: Position[][], b: Position[][]): boolean {
  try {
    const shared = intersect(featureCollection([polygon(a), polygon(b)]));
    return shared !== null && area(shared) > LEAST_OVERLAP * Math.min(area(polygon(a)), area(polygon(b)));
  } catch {
    // A ring that crosses itself in a way that has no inside: it is drawn as it is.
    return false;
  }
}

function without(rings: Position[][], beneath: readonly Placed[]): Position[][][] {
  if (beneath.length === 0) return [rings];
  try {
    const left = difference(
      featureCollection<Polygon | MultiPolygon>([polygon(rings), ...beneath.map((one) => polygon(one.rings))])
    );
    if (left === null) return [];
    return left.geometry.type === 'Polygon' ? [left.geometry.coordinates] : left.geometry.coordinates;
  } catch {
    return [rings];
  }
}
