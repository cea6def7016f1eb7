import type { MultiPolygon } from 'topojson-specification';
import type { Edge } from '#lib/atlas/provinces/province-topology.ts';
import type { Period, ProvinceId, RegionId } from '#lib/atlas/region.ts';
import type { Bounds } from '#lib/geo/bounds.ts';
import type { Position } from '#lib/geo/position.ts';
import type { Language, Names } from '#lib/text/language.ts';

/** Lines of a country: those of the world's map with all of their corners, islands that this has not, and what divides provinces. */
export interface ProvinceShapes {
  /** Of the map of the world that these lines are of: a host may have the two files of different days. */
  readonly key: string;
  /** Numbers of the world's arcs that are finer here, in the order of `arcs`. */
  readonly finer: readonly number[];
  /** Those arcs, then islands', then provinces': of each how many corners it has, and the way to each from the one before, on a grid `FINER` times as fine. */
  readonly arcs: string;
  /** Islands: for each its rings, by number among islands' arcs. */
  readonly islands: readonly (readonly (readonly number[])[])[];
  readonly islandArcs: number;
  /** Parts of arcs: of the world by its number, of an island by `~number`. */
  readonly edges: readonly Edge[];
  /** By provinces' arcs and then edges. */
  readonly shapes: readonly MultiPolygon[];
}

/** So many steps of the grid are one of the world's. */
export const FINER = 8;

/** What a card says of a province, in all languages. */
export interface ProvinceEntry {
  readonly id: ProvinceId;
  readonly names: Names;
  /** Which of the file's. */
  readonly unit: number;
  readonly bounds: Bounds;
  readonly label: Position;
  /** km², as it is drawn; left out where that is too little to tell. */
  readonly area?: number;
  /** Ids of what lies beside it. */
  readonly beside: readonly RegionId[];
  /** Languages in which it is named where it lies, where these are not the file's. */
  readonly languages?: readonly Language[];
  /** Where there is more to say of it than of every province. */
  readonly periods?: readonly Period[];
}

/** The provinces of one country, in one file for all languages, fetched when somebody looks at it. */
export interface ProvinceFile {
  readonly of: RegionId;
  /** Zoom from which their lines are worth their room. */
  readonly minZoom: number;
  readonly units: readonly Names[];
  readonly languages: readonly Language[];
  /** What is said of each of which there is no more to say; its id and shape are those of the province. Null where there is none. */
  readonly period: Period | null;
  readonly provinces: readonly ProvinceEntry[];
  /** Provinces of other countries that lie beside one of these. */
  readonly beyond: Readonly<Record<ProvinceId, { readonly of: RegionId; readonly names: Names }>>;
  /** Null where there are no provinces. */
  readonly shapes: ProvinceShapes | null;
}
