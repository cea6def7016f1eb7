import type { RegionId } from '#lib/atlas/region.ts';
import type { ProvinceFile } from '#lib/render/map-file/province-file.ts';

/** Before any have come, and before any are lost. */
export const NO_FILES: ReadonlyMap<RegionId, ProvinceFile> = new Map();
export const NONE_LOST: ReadonlySet<RegionId> = new Set();
