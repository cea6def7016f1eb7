import type { Region } from '#lib/atlas/region.ts';
import { widthOf } from '#lib/geo/bounds.ts';
import { WORLD_PIXELS } from '#lib/geo/mercator.ts';
import type { Position } from '#lib/geo/position.ts';
import { nameIn, type Language } from '#lib/text/language.ts';
import type { Label } from './story-map.ts';

/** A region this narrow is a point, degrees. */
const LEAST_WIDTH = 0.001;

/** From where on a map names its regions. */
export interface RegionNaming {
  /** Width of a region that is worth its name, CSS px. */
  readonly pixels: number;
  /** Zoom before which none is named. */
  readonly minZoom: number;
  /** What a territory waits longer than a country of its size, zooms. */
  readonly territories: number;
}

/** The name of a region on a map. An area, which has no edge of its own, has none there. */
export function regionLabel(
  region: Pick<Region, 'id' | 'kind' | 'names' | 'bounds' | 'label'>,
  lang: Language,
  naming: RegionNaming
): Label[] {
  const { id, kind, names, bounds, label } = region;
  if (kind === 'area') return [];
  const width = Math.max(LEAST_WIDTH, widthOf(bounds)) / 360;
  const wideEnough = Math.log2(naming.pixels / (width * WORLD_PIXELS));
  const minZoom = Math.max(naming.minZoom, wideEnough) + (kind === 'territory' ? naming.territories : 0);
  return [
    {
      id,
      text: nameIn(names, lang),
      position: rounded(label),
      kind: kind === 'disputed' || kind === 'province' ? 'region' : 'country',
      minZoom: Math.round(minZoom * 10) / 10
    }
  ];
}

/** To ten metres. */
export const rounded = ([x, y]: Position): Position => [Math.round(x * 1e4) / 1e4, Math.round(y * 1e4) / 1e4];
