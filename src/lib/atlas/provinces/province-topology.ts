import type { GeometryCollection, Topology } from 'topojson-specification';
import type { ProvinceId, RegionId } from '#lib/atlas/region.ts';

/** A part of an arc of the land: the arc's index, and those of its first and last vertex, the first being the lower. */
export type Edge = readonly [arc: number, from: number, to: number];

/**
 * The provinces of each country, on the grid of the land. What two provinces share is an arc of theirs; what is an edge of the country is a
 * part of the arc that the land has there, and stands in `edges`: an index beyond `arcs` counts on in them.
 */
export interface ProvinceTopology extends Topology<Readonly<Record<RegionId, GeometryCollection>>> {
  readonly edges: Edge[];
}

/** What is known of a province beside its shape and names. */
export interface ProvinceFacts {
  readonly of: RegionId;
  /** Of `tables/province-kinds.yaml`. */
  readonly kind: string;
  readonly bounds: readonly [west: number, south: number, east: number, north: number];
  readonly label: readonly [longitude: number, latitude: number];
  /** km² */
  readonly area: number;
  /** Natural Earth’s number of it. */
  readonly ne: number;
}

/** By id, in the order of the file. */
export type AllProvinceFacts = Readonly<Record<ProvinceId, ProvinceFacts>>;
