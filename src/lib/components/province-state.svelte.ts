import type { RegionId } from '#lib/atlas/region.ts';
import type { ProvinceFile } from '#lib/render/map-file/province-file.ts';
import { NO_FILES, NONE_LOST } from './no-provinces.ts';

/** What the page shows of provinces. */
export class ProvinceState {
  /** Those that have come, by country. */
  files = $state.raw<ReadonlyMap<RegionId, ProvinceFile>>(NO_FILES);
  /** Countries whose file has not come when it was asked for. */
  lost = $state.raw<ReadonlySet<RegionId>>(NONE_LOST);
  /** Whether the names of all have not come when they were asked for. */
  namesLost = $state(false);
}
