import type { Node } from 'jsonc-parser';
import { wrap } from '#lib/geo/longitude.ts';
import { quote } from '#lib/story/fields/located.ts';
import type { Report } from '#lib/story/report.ts';
import { describeNode, itemsOf } from './json-node.ts';

/** The first of what whole files tend to have wrong, and how many there are. */
export interface Tallied {
  readonly offset: number;
  readonly position: readonly [number, number];
  count: number;
}

/** A position that is right, and where it is written. */
export type Right = readonly [longitude: number, latitude: number, offset: number];

/** What is said of a file once and not of each of its positions. */
export interface Tally {
  /** Latitude first, for sure: the other number can be none. */
  swapped: Tallied | null;
  /** No degrees, but metres or feet of a projection. */
  projected: Tallied | null;
  /** A third number that is null. */
  heightless: Tallied | null;
  /** Positions that are right. */
  readonly right: Right[];
}

/** A position that was checked, [longitude, latitude]; null where it is wrong. */
export type Checked = readonly [number, number] | null;

/** Checks a position: two finite numbers, longitude first, and perhaps a height (RFC 7946 §3.1.1). */
export function checkPosition(node: Node, tally: Tally, report: Report): Checked {
  const items = itemsOf(node);
  const [longitude, latitude] = items;
  if (node.type !== 'array' || longitude === undefined || latitude === undefined || longitude.type === 'array') {
    const message = `A position is [longitude, latitude], and this is ${describe(node)}.`;
    report('geojson-coordinate', node.offset, message, cureOf(node));
    return null;
  }
  const heights = items.slice(2);
  const wrong = [longitude, latitude, ...heights.filter(({ type }) => type !== 'null')].find(
    ({ type }) => type !== 'number'
  );
  if (wrong) {
    const message = `A coordinate is a number, and this is ${describeNode(wrong)}.`;
    report('geojson-coordinate', wrong.offset, message, cureOfCoordinate(wrong));
    return null;
  }
  const [x, y] = [longitude.value as number, latitude.value as number];
  const none = heights.find(({ type }) => type === 'null');
  if (none) add(tally, 'heightless', none.offset, [x, y]);
  if (Math.abs(x) <= 180 && Math.abs(y) <= 90) {
    tally.right.push([x, y, node.offset]);
    return [x, y];
  }
  const found = Math.abs(y) <= 180 && Math.abs(x) <= 90 ? 'swapped' : isProjected(x, y) ? 'projected' : null;
  if (found !== null) {
    add(tally, found, node.offset, [x, y]);
    return null;
  }
  const [what, at, limit] =
    Math.abs(x) > 180 ? (['longitude', longitude, 180] as const) : (['latitude', latitude, 90] as const);
  const hint = what === 'longitude' ? sameMeridian(x) : 'Write degrees, south negative.';
  report('geojson-range', at.offset, `A ${what} is from -${limit} to ${limit}, and this is ${at.value}.`, hint);
  return null;
}

function add(
  tally: Tally,
  what: 'swapped' | 'projected' | 'heightless',
  offset: number,
  position: [number, number]
): void {
  const tallied = tally[what];
  if (tallied) tallied.count++;
  else tally[what] = { offset, position, count: 1 };
}

const isProjected = (x: number, y: number): boolean =>
  Math.max(Math.abs(x), Math.abs(y)) > 1000 && Number.isFinite(x) && Number.isFinite(y);

/** What to write instead of a longitude beyond the antimeridian. */
function sameMeridian(longitude: number): string {
  if (!(Math.abs(longitude) <= 540)) return 'Write degrees, west negative.';
  const same = Number(wrap(longitude).toFixed(9));
  return `Write ${same}, which is the same meridian: what crosses the antimeridian is cut there when the site is built (RFC 7946 §3.1.9).`;
}

const describe = (node: Node): string =>
  node.type === 'array' && node.children?.length ? `a list of ${node.children.length}` : describeNode(node);

function cureOf(node: Node): string {
  if (node.type === 'object') return 'Write two numbers in brackets, longitude first: [49.9, 40.4].';
  if (node.type === 'string') return 'Write numbers in brackets and no quotation marks, longitude first: [49.9, 40.4].';
  if (itemsOf(node)[0]?.type === 'array') {
    return 'There is a pair of brackets too many here for this type of geometry: compare Polygon and MultiPolygon.';
  }
  if (node.type === 'number') {
    return 'A pair of brackets is missing here for this type of geometry: a Point alone has its numbers at once.';
  }
  return 'Give each position two numbers, longitude first.';
}

function cureOfCoordinate({ value }: Node): string {
  const text = typeof value === 'string' ? value.trim() : '';
  if (/^[-+]?\d+,\d+$/.test(text)) return `Write it with a point and no quotation marks: ${text.replace(',', '.')}.`;
  if (/^[-+]?\d+(?:\.\d+)?$/.test(text)) return `Write it without quotation marks: ${text}.`;
  if (/[°′″'"]|[NSEWO]$/i.test(text))
    return `Write ${quote(text)} in degrees and decimals, west and south negative, without quotation marks.`;
  return 'Write it in digits, without quotation marks.';
}
