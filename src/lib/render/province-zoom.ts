import { widthOf, type Bounds } from '#lib/geo/bounds.ts';
import { WORLD_PIXELS } from '#lib/geo/mercator.ts';

/** Half of the provinces of a country are as wide as this where their lines begin to show, CSS px. */
const WIDE = 26;
const [LEAST, MOST] = [3, 8];

/** Zoom from which the lines between the provinces of a country are worth their room. */
export function linesFrom(provinces: readonly { readonly bounds: Bounds }[]): number {
  const widths = provinces.map(({ bounds }) => widthOf(bounds)).sort((a, b) => a - b);
  const middle = widths[widths.length >> 1];
  if (middle === undefined) return MOST;
  const zoom = Math.log2((WIDE * 360) / (Math.max(middle, 0.001) * WORLD_PIXELS));
  return Math.round(10 * Math.min(MOST, Math.max(LEAST, zoom))) / 10;
}
