import type { Node } from 'jsonc-parser';
import { wrap } from '#lib/geo/longitude.ts';
import type { Report } from '#lib/story/report.ts';
import { describeNode, itemsOf } from './json-node.ts';

/** Tallies what whole files tend to have wrong, so that it is said once and not a thousand times. */
export interface Tally {
  /** Offset of the first position with latitude first, and how many there are. */
  swapped: { readonly offset: number; readonly example: string; count: number } | null;
}

/** A position that was checked, [longitude, latitude]; null where it is wrong. */
export type Checked = readonly [number, number] | null;

/** Checks a position: two finite numbers, longitude first, and perhaps a height (RFC 7946 §3.1.1). */
export function checkPosition(node: Node, tally: Tally, report: Report): Checked {
  const items = itemsOf(node);
  const [longitude, latitude] = items;
  if (node.type !== 'array' || longitude === undefined || latitude === undefined) {
    const message = `A position is [longitude, latitude], and this is ${describe(node)}.`;
    report('geojson-coordinate', node.offset, message, 'Give each position two numbers, longitude first.');
    return null;
  }
  const wrong = items.find((item) => item.type !== 'number');
  if (wrong) {
    const message = `A coordinate is a number, and this is ${describeNode(wrong)}.`;
    report('geojson-coordinate', wrong.offset, message, 'Write it in digits, without quotation marks.');
    return null;
  }
  const [x, y] = [longitude.value as number, latitude.value as number];
  if (Math.abs(x) <= 180 && Math.abs(y) <= 90) return [x, y];
  if (Math.abs(y) <= 180 && Math.abs(x) <= 90) {
    if (tally.swapped) tally.swapped.count++;
    else tally.swapped = { offset: node.offset, example: `[${x}, ${y}]`, count: 1 };
    return null;
  }
  const projected = Math.abs(x) > 1000 || Math.abs(y) > 1000;
  const [what, at, limit] =
    Math.abs(x) > 180 ? (['longitude', longitude, 180] as const) : (['latitude', latitude, 90] as const);
  const hint = projected
    ? 'These look like metres: export the layer in WGS 84 (EPSG:4326).'
    : what === 'longitude'
      ? sameMeridian(x)
      : 'Write degrees, south negative.';
  report('geojson-range', at.offset, `A ${what} is from -${limit} to ${limit}, and this is ${at.value}.`, hint);
  return null;
}

/** What to write instead of a longitude beyond the antimeridian. */
function sameMeridian(longitude: number): string {
  if (!(Math.abs(longitude) <= 540)) return 'Write degrees, west negative.';
  const same = Number(wrap(longitude).toFixed(9));
  return `Write ${same}, which is the same meridian: what crosses the antimeridian is cut there when the site is built (RFC 7946 §3.1.9).`;
}

const describe = (node: Node): string =>
  node.type === 'array' && node.children?.length ? `a list of ${node.children.length}` : describeNode(node);
