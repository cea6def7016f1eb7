import { WRITTEN_MAX_LATITUDE } from '#lib/geo/mercator.ts';
import type { Camera } from '#lib/camera/camera.ts';
import type { Bounds } from '#lib/geo/bounds.ts';
import type { Position } from '#lib/geo/position.ts';
import type { At, Located, LocatedMap } from './located.ts';
import { listOf, narrowFields, number, wrong, type Reader } from './narrow.ts';
import { areDegrees, nameOrPosition, numbersIn, numbersOf, position } from './position.ts';
import type { Report } from '#lib/story/report.ts';

/** A view as it is written, its names not yet looked up. */
export type WrittenView =
  | { readonly kind: 'names'; readonly names: readonly At<string>[]; readonly positions: readonly At<Position>[] }
  | { readonly kind: 'camera'; readonly camera: Camera; readonly offset: number }
  | { readonly kind: 'bounds'; readonly bounds: Bounds; readonly offset: number };

const MAX_ZOOM = 22;
const MAX_PITCH = 60;

export const view: Reader<WrittenView> = (located, field, report) => {
  if (isNothing(located)) {
    const hint = 'Name what the map must show, “view: [Azerbaïdjan]”, or take the line out.';
    report('view-empty', located.offset, 'This view shows nothing: it is empty.', hint);
    return null;
  }
  if (located.kind === 'list') {
    const numbers = numbersIn(located);
    if (numbers) return wrong(located, field, 'a list of names', hintFor(numbers), report);
    const all = listOf(nameOrPosition, '')(located, field, report)?.value ?? [];
    const names = all.flatMap((item) => ('name' in item ? [item.name] : []));
    const positions = all.flatMap((item) => ('position' in item ? [item.position] : []));
    return all.length > 0 ? { kind: 'names', names, positions } : null;
  }
  if (located.kind === 'map') {
    return located.fields.some(({ name }) => name === 'bounds') ? byBounds(located, report) : byCamera(located, report);
  }
  const numbers = numbersIn(located);
  const hint = numbers ? hintFor(numbers) : `Write “view: [${located.value}]”.`;
  return wrong(located, field, 'names, a camera or bounds', hint, report);
};

/** How a view is written that somebody gave as numbers alone. */
function hintFor(numbers: readonly number[]): string {
  const bounds = boundsIn(numbers);
  if (bounds) return `Write “view: { bounds: [${bounds.join(', ')}] }”: west, south, east, north.`;
  const center =
    numbers.length === 2 || numbers.length === 3 ? `[${numbers.slice(0, 2).join(', ')}]` : '[longitude, latitude]';
  return `Write “view: { center: ${center}, zoom: ${numbers[2] ?? '…'} }”: longitude, then latitude.`;
}

/** West, south, east and north of two corners in any order, as longitude and latitude or the other way round. */
function boundsIn(numbers: readonly number[]): Bounds | null {
  const [a, b, c, d] = numbers;
  if (numbers.length !== 4 || a === undefined || b === undefined || c === undefined || d === undefined) return null;
  const isLatitude = (value: number): boolean => Math.abs(value) <= WRITTEN_MAX_LATITUDE;
  // Libraries of web maps give corners as latitude and longitude.
  const [west, south, east, north] = isLatitude(b) && isLatitude(d) ? [a, b, c, d] : [b, a, d, c];
  return [west, Math.min(south, north), east, Math.max(south, north)];
}

const isNothing = (located: Located): boolean =>
  located.kind === 'list'
    ? located.items.length === 0
    : located.kind === 'map'
      ? located.fields.length === 0
      : located.value === null || located.value === '';

function byCamera(map: LocatedMap, report: Report): WrittenView | null {
  const rules = {
    center: { read: position, required: true },
    zoom: { read: number, required: true },
    bearing: { read: number },
    pitch: { read: number }
  } as const;
  const { center, zoom, bearing, pitch } = narrowFields(map, 'a view by camera', rules, report);
  const fits = [
    zoom === null || inRange('zoom', zoom, report),
    bearing === null || inRange('bearing', bearing, report),
    pitch === null || inRange('pitch', pitch, report)
  ];
  if (center === null || zoom === null || fits.includes(false)) return null;
  const camera = { center: center.value, zoom: zoom.value, bearing: bearing?.value ?? 0, pitch: pitch?.value ?? 0 };
  return { kind: 'camera', camera, offset: center.offset };
}

const RANGES = {
  zoom: { least: 0, most: MAX_ZOOM, hint: 'The world is at 0, a country at 5, a town at 10.' },
  bearing: { least: -180, most: 360, hint: 'Write degrees, clockwise from north.' },
  pitch: { least: 0, most: MAX_PITCH, hint: 'Write degrees from straight down.' }
} as const;

function inRange(word: keyof typeof RANGES, { value, offset }: At<number>, report: Report): boolean {
  const { least, most, hint } = RANGES[word];
  if (value >= least && value <= most) return true;
  report(`${word}-range`, offset, `A ${word} is from ${least} to ${most}, and this is ${value}.`, hint);
  return false;
}

function byBounds(map: LocatedMap, report: Report): WrittenView | null {
  const { bounds } = narrowFields(map, 'a view by bounds', { bounds: { read: boundsOfMap, required: true } }, report);
  return bounds && { kind: 'bounds', bounds: bounds.value, offset: bounds.offset };
}

/** West, south, east and north, within the map. */
export const boundsOfMap: Reader<At<Bounds>> = (located: Located, field, report) => {
  const numbers = numbersOf(located, 4);
  if (numbers === null) {
    const bounds = boundsIn(numbersIn(located) ?? []) ?? [43.6, 37.7, 51.2, 42.6];
    const hint = `Write [west, south, east, north] in degrees: [${bounds.join(', ')}].`;
    return wrong(located, field, 'four numbers', hint, report);
  }
  const [west, south, east, north] = numbers as [At<number>, At<number>, At<number>, At<number>];
  const southWest = areDegrees(west, south, west.offset, report);
  if (!areDegrees(east, north, east.offset, report) || !southWest) return null;
  if (south.value >= north.value) {
    const message = `The southern edge, ${south.value}, is not south of the northern one, ${north.value}.`;
    report('bounds-order', south.offset, message, 'Write [west, south, east, north].');
    return null;
  }
  if (west.value === east.value) {
    const hint = 'Write [west, south, east, north]; across the antimeridian, west is the greater number.';
    report('bounds-order', west.offset, `The western and the eastern edge are both ${west.value}.`, hint);
    return null;
  }
  return { value: [west.value, south.value, east.value, north.value], offset: located.offset };
};
