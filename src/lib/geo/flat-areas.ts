import { area, bbox, difference, featureCollection, intersect, polygon } from '@turf/turf';
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
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
}

/**
 * Areas none of which lies on another: where two do, the later one goes without what they share. A ground that
 * is drawn an area at a time would be darker there, and one that is drawn at once would not.
 */
export function flatAreas(data: FeatureCollection): FeatureCollection {
  const placed: Placed[] = [];
  let [edges, cuts] = [0, 0];
  /** A polygon without what lies on those before it. */
  const cut = (rings: Position[][]): Position[][][] => {
    const own = placedOf(rings);
    const before = placed.filter(({ box }) => meets(box, own.box));
    edges += before.reduce((sum, { corners }) => sum + corners * own.corners, 0);
    const near =
      edges > MOST_EDGES
        ? []
        : before.filter((other) => mayOverlap(own.rings as Coordinates[][], other.rings as Coordinates[][]));
    cuts += near.length;
    const beneath = cuts > MOST_CUTS ? [] : near.filter((other) => overlaps(own.rings, other.rings));
    const left = beneath.length === 0 ? [rings] : without(rings, beneath);
    for (const one of left) placed.push(placedOf(one));
    return left;
  };
  const features = data.features.map((feature): Feature => {
    const { geometry } = feature;
    if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon') return feature;
    const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    const left = parts.map(cut);
    if (left.every((polygons, i) => polygons.length === 1 && polygons[0] === parts[i])) return feature;
    return { ...feature, geometry: { type: 'MultiPolygon', coordinates: left.flat() } satisfies MultiPolygon };
  });
  return { ...data, features };
}

function placedOf(rings: Position[][]): Placed {
  return {
    rings,
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
