import type { Feature, FeatureCollection, LineString, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import { cleanCoords, coordEach, multiPolygon, rewind } from '@turf/turf';
import { mergeArcs } from 'topojson-client';
import { topology } from 'topojson-server';
import type {
  GeometryCollection,
  MultiPolygon as MultiPolygonArcs,
  Polygon as PolygonArcs,
  Topology
} from 'topojson-specification';
import type { LandTopology, WaterTopology } from '#lib/atlas/join-topologies.ts';
import { toGrid, type Grid } from './grid.ts';
import type { Piece } from './piece.ts';

export type AreaFeature = Feature<Polygon | MultiPolygon, { rank: number } | null>;
export type RiverFeature = Feature<LineString | MultiLineString, { rank: number }>;
type Arc = Topology['arcs'][number];
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
    const [whole] = parts;
    // A single piece stays as it is: merging re-stitches its rings, and opens one that touches itself (Jordan's).
    return { ...(whole && parts.length === 1 ? whole : mergeArcs(built, parts)), id };
  };
  return encode(grid, built.arcs, {
    countries: { type: 'GeometryCollection', geometries: [...countries].map(sum) },
    disputed: { type: 'GeometryCollection', geometries: [...[...disputed].map(sum), ...objects.drawn.geometries] }
  });
}

/** Lakes and rivers on the same grid. */
export function buildWater(grid: Grid, lakes: readonly AreaFeature[], rivers: readonly RiverFeature[]): WaterTopology {
  const built = topology({
    lakes: collection(lakes.map((lake) => onGrid(grid, lake))),
    rivers: collection(rivers.map((river) => onGrid(grid, river)))
  });
  return encode(grid, built.arcs, built.objects as unknown as WaterTopology['objects']);
}

const collection = <F extends Feature>(features: readonly F[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features: [...features]
});

/** A topology of grid points, with the transform that makes degrees of them and each arc as steps from point to point. */
function encode<O extends Topology['objects']>(
  { scale, translate }: Grid,
  arcs: readonly Arc[],
  objects: O
): Topology<O> {
  const steps = arcs.map((arc) =>
    arc.map(([x = NaN, y = NaN], index) => {
      const [u = NaN, v = NaN] = index === 0 ? [0, 0] : arc[index - 1]!;
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

// world-atlas winds its rings the other way than RFC 7946.
const ofPiece = ({ polygons }: Piece): Feature<MultiPolygon, null> =>
  rewind(multiPolygon(polygons.map((rings) => rings.map((ring) => ring.map((point) => [...point]))))) as Feature<
    MultiPolygon,
    null
  >;

function missing(shape: string, piece: string): never {
  throw new Error(`${shape}: there is no piece "${piece}"`);
}
