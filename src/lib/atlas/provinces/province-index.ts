import type { ProvinceId, RegionId } from '#lib/atlas/region.ts';

/** What provinces are found by in a language, by country: of each its id, its name in the language, and what else it is called. */
export type ProvinceIndex = Readonly<
  Record<RegionId, readonly (readonly [id: ProvinceId, name: string, ...others: string[]])[]>
>;
