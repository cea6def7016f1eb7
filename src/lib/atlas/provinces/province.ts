import type { Names } from '#lib/text/language.ts';
import type { Day, Period, ProvinceId, Region, RegionId } from '#lib/atlas/region.ts';
import type { ProvinceTopology } from './province-topology.ts';

/** A province, or a region that is made of provinces, before anything is drawn of it. */
export interface Province {
  readonly id: RegionId;
  readonly of: RegionId;
  /** What it is, in words: "oblast". */
  readonly unit: Names;
  readonly names: Names;
  /** Ids of what it is made of: its own alone, of a province. */
  readonly made: readonly ProvinceId[];
}

/** What a story shows of the provinces: regions over those of the atlas, and what they are drawn of. */
export interface StoryProvinces {
  /** A shape of theirs is made of the provinces that `made` has for it. */
  readonly regions: readonly Region[];
  readonly made: ReadonlyMap<string, readonly ProvinceId[]>;
  readonly topology: ProvinceTopology;
  /** The days of the story, where the land was tiled otherwise than today on one of them; left out elsewhere. */
  readonly days?: readonly Day[];
}

/** The provinces of an atlas, by name and by id. Nothing is read of them before they are asked for. */
export interface Provinces {
  /**
   * What a name may mean among provinces, in the language of the story or in English; by id, where it is one.
   *
   * @param near countries that the story is about: of several of a name, one that lies in one of these is meant
   */
  find(name: string, near: ReadonlySet<RegionId>): readonly Province[];
  /** The provinces that an area of the atlas is made of, by its id; undefined where it has no edge by these either. */
  areaOf(id: RegionId): Province | undefined;
  /** Names that are nearly one, the nearest first, and how many letters are wrong. */
  nearest(name: string): readonly { readonly name: string; readonly letters: number }[];
  /** As a story of some days shows them. */
  shown(provinces: readonly Province[], days?: readonly Day[]): StoryProvinces;
}

/** Periods of what is not as every province is. */
export type ProvincePeriods = Readonly<Record<RegionId, readonly Period[]>>;
