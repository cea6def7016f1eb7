import type { Feature, FeatureCollection, LineString, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import { cleanCoords, coordEach, multiPolygon } from '@turf/turf';
import { mergeArcs } from 'topojson-client';
import { topology } from 'topojson-server';
import type {
  GeometryCollection,
  GeometryObject,
  MultiPolygon as MultiPolygonArcs,
  Polygon as PolygonArcs,
  Topology
} from 'topojson-specification';
import type { LandTopology, WaterTopology } from '#lib/atlas/join-topologies.ts';
import { toGrid, type Grid, type GridLine } from './grid.ts';
import type { Piece } from './piece.ts';
import { untangle } from './untangle.ts';
import { windRings } from './wind-rings.ts';

export type AreaFeature = Feature<Polygon | MultiPolygon, { rank: number } | null>;
export type RiverFeature = Feature<LineString | MultiLineString, { rank: number }>;
type Arcs = PolygonArcs | MultiPolygonArcs;

export interface Land {
  readonly grid: Grid;
  readonly pieces: ReadonlyMap<string, Piece>;
  /** Shape id of a country or territory → names of its pieces. */
  readonly countries: ReadonlyMap<string, readonly string[]>;
  /** Shape id of a disputed region → names of its pieces. */
  readonly disputed: ReadonlyMap<string, readonly string[]>;
  /** Shapes of disputed regions that are no sum of pieces, by id, in degrees. */
  readonly drawn: ReadonlyMap<string, Feature<Polygon | MultiPolygon>>;
}

/**
 * The land on its grid. A country is its pieces merged by the arcs that they share, so that nothing is computed where two
 * pieces meet and a border stays the one line that both sides had.
 */
export function buildLand({ grid, pieces, countries, disputed, drawn }: Land): LandTopology {
  const built = topology({
    pieces: collection([...pieces.values()].map((piece) => ({ ...ofPiece(piece), id: piece.name }))),
    drawn: collection([...drawn].map(([id, shape]) => ({ ...onGrid(grid, shape), id, properties: null })))
  });
  const objects = built.objects as unknown as Record<'pieces' | 'drawn', GeometryCollection>;
  const arcsOf = new Map(objects.pieces.geometries.map((geometry) => [geometry.id as string, geometry as Arcs]));
  const sum = ([id, names]: readonly [string, readonly string[]]): Arcs => {
    const parts = names.map((name) => arcsOf.get(name) ?? missing(id, name));
    return { ...mergeArcs(built, parts), id };
  };
  // Pieces tile the land and may not cross; the dated shapes of a region lie over each other, and each alone may not cross itself.
  const layers = [objects.pieces.geometries, ...objects.drawn.geometries.map((geometry) => [geometry])].map(arcsUsed);
  const arcs = untangle(built.arcs as unknown as GridLine[], (one, other) =>
    layers.some((layer) => layer.has(one) && layer.has(other))
  );
  const wound = (geometries: readonly GeometryObject[]): GeometryCollection => ({
    type: 'GeometryCollection',
    geometries: geometries.map((geometry) => windRings(geometry, arcs))
  });
  return encode(grid, arcs, {
    countries: wound([...countries].map(sum)),
    disputed: wound([...[...disputed].map(sum), ...objects.drawn.geometries])
  });
}

/** Lakes and rivers on the same grid. */
export function buildWater(grid: Grid, lakes: readonly AreaFeature[], rivers: readonly RiverFeature[]): WaterTopology {
  const built = topology({
    lakes: collection(lakes.map((lake) => onGrid(grid, lake))),
    rivers: collection(rivers.map((river) => onGrid(grid, river)))
  });
  return encode(grid, built.arcs as unknown as GridLine[], built.objects as unknown as WaterTopology['objects']);
}

const collection = <F extends Feature>(features: readonly F[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features: [...features]
});

/** A topology of grid points, with the transform that makes degrees of them and each arc as steps from point to point. */
function encode<O extends Topology['objects']>(
  { scale, translate }: Grid,
  arcs: readonly GridLine[],
  objects: O
): Topology<O> {
  const steps = arcs.map((arc) =>
    arc.map(([x, y], index) => {
      const [u, v] = index === 0 ? [0, 0] : arc[index - 1]!;
      return [x - u, y - v];
    })
  );
  return { type: 'Topology', transform: { scale: [...scale], translate: [...translate] }, objects, arcs: steps };
}

/** A feature whose every ring has at least a triangle on the grid; what rounding leaves of the others is dropped. */
function onGrid<F extends Feature>(grid: Grid, feature: F): F {
  const copy = structuredClone(feature);
  coordEach(copy, (position) => void ([position[0], position[1]] = toGrid(grid, [position[0]!, position[1]!])));
  return cleanCoords(copy, { mutate: true }) as F;
}

const ofPiece = ({ polygons }: Piece): Feature<MultiPolygon> =>
  multiPolygon(polygons.map((rings) => rings.map((ring) => ring.map((point) => [...point]))));

/** Indices of the arcs that geometries are made of; ~index is an arc run backwards. */
function arcsUsed(geometries: readonly GeometryObject[]): ReadonlySet<number> {
  const flat = geometries.flatMap((geometry) => ('arcs' in geometry ? (geometry.arcs as unknown[]).flat(3) : []));
  return new Set((flat as number[]).map((arc) => (arc < 0 ? ~arc : arc)));
}

function missing(shape: string, piece: string): never {
  throw new Error(`${shape}: there is no piece "${piece}"`);
}
