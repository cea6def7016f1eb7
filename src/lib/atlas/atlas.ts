import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import type { OwnLanguages } from './own-languages.ts';
import type { Made } from './tables/history.ts';
import type { Day, Place, PlaceId, Region, RegionId } from './region.ts';

/**
 * The atlas' geometry, TopoJSON in degrees. Arcs are shared inside each object: a border between two countries is one arc.
 */
export type AtlasTopology = Topology<{
  /** One geometry a period's `shape`, of countries and territories that tile the land without overlap. Rings as in RFC 7946. */
  countries: GeometryCollection;
  /**
   * One geometry a period's `shape`, of disputed regions, which lie over the countries. Kosovo and Western Sahara are both: a tile
   * of `countries`, and over it the same shape, by the same arcs and of the same id.
   */
  disputed: GeometryCollection;
  /** Properties: `rank`. */
  lakes: GeometryCollection;
  /** Lines. Properties: `rank`. */
  rivers: GeometryCollection;
}> & {
  /** Shapes of provinces, which lie over the countries on the same arcs; none but in an atlas of a story that shows some. */
  readonly objects: { readonly provinces?: GeometryCollection };
};

/** All that is drawn of regions: what tiles the land, and what lies over it. */
export const regionShapes = ({
  countries,
  disputed,
  provinces
}: Pick<AtlasTopology['objects'], 'countries' | 'disputed' | 'provinces'>): GeometryObject[] => [
  ...countries.geometries,
  ...disputed.geometries,
  ...(provinces?.geometries ?? [])
];

/** What is told apart on the map by the days of a story. */
export interface Past {
  /** Borders that not all days have, by the tilings that have them: those of one. */
  bordersOn(day: Day): readonly string[];
  /** Shapes over the pieces of the land, which are drawn where a scene shows them alone. */
  readonly parts: ReadonlySet<string>;
}

/** All regions, places and the basemap. */
export interface Atlas {
  readonly regions: ReadonlyMap<RegionId, Region>;
  readonly places: ReadonlyMap<PlaceId, Place>;
  /** Where the likeliest language of its country does not tell how a region or place is named where it lies. */
  readonly ownLanguages: OwnLanguages;
  readonly topology: AtlasTopology;
  /** Of an atlas of a story whose land was tiled otherwise on some of its days. */
  readonly past?: Past;
  /** What tiled the land on other days and is no shape of the topology, by its id. */
  readonly made: ReadonlyMap<string, Made>;
}
