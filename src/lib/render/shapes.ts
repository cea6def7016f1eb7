import type { Feature, MultiLineString, MultiPolygon, Polygon, Position as Coordinates } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryObject } from 'topojson-specification';
import { regionShapes } from '#lib/atlas/atlas.ts';
import { memo } from '#lib/core/memo.ts';
import { bordersBetween } from '#lib/atlas/history/piece.ts';
import type { StoryTopology } from './story-map.ts';

export type AreaFeature = Feature<Polygon | MultiPolygon>;

/** A story's shapes as GeoJSON, in the order in which they are drawn. */
export interface Shapes {
  /** Id: the shape's. */
  readonly countries: readonly AreaFeature[];
  /** Id: the shape's. */
  readonly disputed: readonly AreaFeature[];
  /** Id: the shape's. Those that a story shows, over the countries. */
  readonly provinces: readonly AreaFeature[];
  readonly lakes: readonly AreaFeature[];
  readonly rivers: readonly Feature[];
  /** Land borders that all scenes have, each once, or those of some tilings alone. */
  bordersOf(tilings: string | null): MultiLineString;
  /** Where land ends, each line once. */
  readonly coasts: MultiLineString;
  /** Whether there is a country, a province or a disputed shape of an id. */
  has(id: string): boolean;
  /** The edge of a country, a province or a disputed shape, without the seam that files have along the antimeridian. */
  outlineOf(id: string): MultiLineString;
}

/** Made once a topology: whoever asks first waits for it. */
export const shapesOf = memo((topology: StoryTopology): Shapes => {
  const { countries, disputed, provinces, lakes, rivers } = topology.objects;
  const all = <F extends Feature>(object: typeof countries) => feature(topology, object).features as unknown as F[];
  const geometries = new Map<string, GeometryObject>(
    regionShapes(topology.objects).map((geometry) => [String(geometry.id), geometry])
  );
  return {
    countries: all<AreaFeature>(countries),
    disputed: all<AreaFeature>(disputed),
    provinces: provinces ? all<AreaFeature>(provinces) : [],
    lakes: all<AreaFeature>(lakes),
    rivers: all(rivers),
    bordersOf: (tilings) => mesh(topology, countries, (a, b) => a !== b && bordersBetween(a.id, b.id) === tilings),
    coasts: withoutSeams(mesh(topology, countries, (a, b) => a === b)),
    has: (id) => geometries.has(id),
    outlineOf(id) {
      const geometry = geometries.get(id);
      if (!geometry) return { type: 'MultiLineString', coordinates: [] };
      return withoutSeams(mesh(topology, geometry));
    }
  };
});

const onSeam = (position: Coordinates): boolean => Math.abs(position[0]!) > 179.99;

const withoutSeams = ({ coordinates }: MultiLineString): MultiLineString => ({
  type: 'MultiLineString',
  coordinates: coordinates.flatMap(withoutSeam)
});

/** A line without its segments along the antimeridian, where a shape is cut and has no edge. */
function withoutSeam(line: readonly Coordinates[]): Coordinates[][] {
  const parts: Coordinates[][] = [];
  let part: Coordinates[] = [];
  for (const [i, position] of line.entries()) {
    const before = line[i - 1];
    if (before && onSeam(before) && onSeam(position)) {
      if (part.length > 1) parts.push(part);
      part = [];
    }
    part.push(position);
  }
  if (part.length > 1) parts.push(part);
  return parts;
}
