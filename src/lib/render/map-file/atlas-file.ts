import type { Day } from '#lib/atlas/region.ts';
import type { Label } from '#lib/render/story-map.ts';
import type { ProvinceWords } from '#lib/text/province-words.ts';
import type { RegionsFile } from './regions-file.ts';

/** The whole atlas in one language: its cards, and the names on its map. */
export type AtlasFile = Omit<RegionsFile, 'atlas'> & {
  readonly labels: readonly Label[];
  readonly provinceWords: ProvinceWords;
  /** The day from which on the countries of the map are those of today; empty where they always were. */
  readonly tiledSince: Day;
};
