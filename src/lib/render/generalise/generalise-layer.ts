import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import { project, worldSize, type Point } from '#lib/geo/mercator.ts';
import { ringArea } from '#lib/geo/ring-area.ts';
import { withoutRepeats } from '#lib/geo/strips.ts';
import { cornerWeights } from '#lib/geo/corner-weights.ts';
import { countPositions } from './count-positions.ts';
import { keptPoints } from './kept-points.ts';
import { ownArcs, sharedArcs, type LayerArcs } from './layer-arcs.ts';
import { ROUND, rounding } from './rounding.ts';
import type { NearestZoom } from './nearest-zoom.ts';

/** What a phone's browser bears of one layer, drawn anew in each frame; larger ones are cut down to it. Positions. */
export const BEARABLE = 12_500;
/** How far a line is moved at least, seen from the nearest camera: less is not worth a corner. CSS px. */
const FINE = 0.25;
/** How far a line is moved at most, however many corners are left. CSS px. */
const COARSE = 4;
/** A layer as it is served. */
export interface GeneralisedLayer {
  readonly data: FeatureCollection;
  /** How many positions it has. */
  readonly count: number;
  /** Nothing is farther than this from where it was, seen from the nearest camera that looks there. CSS px. */
  readonly off: number;
}

/**
 * The part of a layer that the cameras of a story can tell: lines and rings without the corners that no camera shows,
 * points that no camera tells apart once. Nothing is cut off, so that there are no edges where there were none; where no
 * camera looks a shape is coarse. Features keep ids, properties and order; one of which nothing is left is left out.
 */
export function generaliseLayer({ features }: FeatureCollection, nearest: NearestZoom): GeneralisedLayer {
  const geometries = features.flatMap(({ geometry }) => geometry ?? []);
  const { points, off } = keptPoints(geometries, nearest, BEARABLE);
  const lines = weigh(linesOf(geometries), nearest).map(whole);
  const room = BEARABLE - points.size;
  let areas = weighAreas(sharedArcs(geometries), nearest);
  let limit = limitFor([...lines, ...areas.weighed], room);
  if (limit > COARSE) {
    const own = weighAreas(ownArcs(geometries), nearest);
    const ownLimit = limitFor([...lines, ...own.weighed], room);
    if (ownLimit < limit) [areas, limit] = [own, ownLimit];
  }
  limit = lines.length + areas.areas.length > 0 ? Math.min(limit, COARSE) : 0;
  const round = rounding(nearest);
  const keep = ({ line, weights }: Weighed): Position[] => line.filter((_, i) => weights[i]! > limit).map(round);
  const arcs = areas.weighed.map(keep);
  const [nextLine, nextArea] = [lines.values(), areas.areas.values()];

  function drawn(geometry: Geometry): Geometry | null {
    switch (geometry.type) {
      case 'Point':
        return points.has(geometry.coordinates) ? { ...geometry, coordinates: round(geometry.coordinates) } : null;
      case 'MultiPoint': {
        const coordinates = geometry.coordinates.filter((point) => points.has(point)).map(round);
        return coordinates.length > 0 ? { ...geometry, coordinates } : null;
      }
      case 'LineString': {
        const coordinates = withoutRepeats(keep(nextLine.next().value!));
        return coordinates.length > 1 ? { ...geometry, coordinates } : null;
      }
      case 'MultiLineString': {
        const coordinates = geometry.coordinates
          .map(() => withoutRepeats(keep(nextLine.next().value!)))
          .filter(({ length }) => length > 1);
        return coordinates.length > 0 ? { ...geometry, coordinates } : null;
      }
      case 'Polygon': {
        const [rings] = nextArea.next().value!;
        const coordinates = polygon(rings ?? [], geometry.coordinates);
        return coordinates ? { ...geometry, coordinates } : null;
      }
      case 'MultiPolygon': {
        const parts = nextArea.next().value!.map((rings, i) => polygon(rings, geometry.coordinates[i]!));
        const coordinates = parts.filter((part) => part !== null);
        return coordinates.length > 0 ? { ...geometry, coordinates } : null;
      }
      case 'GeometryCollection': {
        const geometries = geometry.geometries.flatMap((part) => drawn(part) ?? []);
        return geometries.length > 0 ? { ...geometry, geometries } : null;
      }
    }
  }

  /** Its rings, as long as they are rings and run as they did; null where the outer one is none. */
  function polygon(rings: readonly (readonly number[])[], before: readonly Position[][]): Position[][] | null {
    const kept = rings.map((ring) => stitched(ring, arcs));
    const sound = kept.map((ring, i) => ring.length > 3 && ringArea(ring) * ringArea(before[i]!) > 0);
    return sound[0] ? kept.filter((_, i) => sound[i]) : null;
  }

  const kept = features.flatMap((feature): Feature[] => {
    const geometry = feature.geometry && drawn(feature.geometry);
    return geometry ? [{ ...feature, geometry }] : [];
  });
  return {
    data: { type: 'FeatureCollection', features: kept },
    count: countPositions(kept),
    off: Math.max(off, limit) + ROUND
  };
}

interface Weighed {
  readonly line: readonly Position[];
  /** CSS px that the world is wide from where each corner is looked at. */
  readonly scales: Float64Array;
  readonly weights: Float64Array;
  /** How often it is written: a border twice, once in each ring. */
  readonly times: number;
}

const linesOf = (geometries: readonly Geometry[]): Position[][] =>
  geometries.flatMap((geometry) => {
    if (geometry.type === 'GeometryCollection') return linesOf(geometry.geometries);
    if (geometry.type === 'LineString') return [geometry.coordinates];
    return geometry.type === 'MultiLineString' ? geometry.coordinates : [];
  });

function weigh(lines: readonly Position[][], nearest: NearestZoom, times?: Uint32Array): Weighed[] {
  return lines.map((line, at) => {
    const points = line.map(([x, y]) => project([x!, y!]));
    const scales = scalesOf(points, nearest);
    const weights = cornerWeights(Float64Array.from(points.flat()), scales, FINE);
    // On the antimeridian a shape is cut, and its side there, which is no border, is told by lying on it.
    for (const [i, [x]] of line.entries()) {
      const onSeam = (j: number): boolean => Math.abs(line[j]?.[0] ?? 180) === 180;
      if (Math.abs(x!) === 180 && !(onSeam(i - 1) && onSeam(i + 1))) weights[i] = Infinity;
    }
    return { line, scales, weights, times: times?.[at] ?? 1 };
  });
}

/** A line that as a whole weighs no more than it reaches from its first corner, so that specks of lines go. */
function whole({ line, scales, weights, times }: Weighed): Weighed {
  const [x, y] = project(line[0] as [number, number]);
  let reach = 0;
  for (const [i, position] of line.entries()) {
    const [px, py] = project(position as [number, number]);
    reach = Math.max(reach, Math.hypot(px - x, py - y) * scales[i]!);
  }
  return { line, scales, weights: weights.map((weight) => Math.min(weight, reach)), times };
}

/** CSS px that the world is wide for whoever looks at a corner, or at the lines to the next, from nearest. */
function scalesOf(points: readonly Point[], nearest: NearestZoom): Float64Array {
  const zooms = Float64Array.from(points, ([x, y]) => nearest.zoomAt(x, y));
  for (let i = 1; i < points.length; i++) {
    const along = nearest.zoomAlong(points[i - 1]!, points[i]!);
    zooms[i - 1] = Math.max(zooms[i - 1]!, along);
    zooms[i] = Math.max(zooms[i]!, along);
  }
  return zooms.map(worldSize);
}

function weighAreas(
  { arcs, areas }: LayerArcs,
  nearest: NearestZoom
): { areas: LayerArcs['areas']; weighed: Weighed[] } {
  const times = new Uint32Array(arcs.length);
  for (const index of areas.flat(3)) times[index < 0 ? ~index : index]! += 1;
  return { areas, weighed: weigh(arcs as Position[][], nearest, times) };
}

/** The smallest weight, from `FINE` on, with which so many positions at most are left; Infinity where none does. */
function limitFor(weighed: readonly Weighed[], room: number): number {
  const all: number[] = [];
  for (const { weights, times } of weighed) {
    for (const weight of weights) if (weight > FINE) for (let i = 0; i < times; i++) all.push(weight);
  }
  if (all.length <= room) return FINE;
  return Float64Array.from(all).sort()[all.length - 1 - Math.max(0, room)]!;
}

/** A ring from its arcs, closed; where one arc ends the next begins. */
function stitched(ring: readonly number[], arcs: readonly Position[][]): Position[] {
  const positions = ring.flatMap((index, i) => {
    const arc = index < 0 ? arcs[~index]!.toReversed() : arcs[index]!;
    return i === 0 ? arc : arc.slice(1);
  });
  return withoutRepeats(positions);
}
