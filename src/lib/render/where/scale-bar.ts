import type { Camera } from '#lib/camera/camera.ts';
import { baseOf, type Language } from '#lib/text/language.ts';
import { worldSize } from '#lib/geo/mercator.ts';

/** How far a length on the map is on the ground. */
export interface ScaleBar {
  /** CSS px. */
  readonly width: number;
  readonly text: string;
}

/** Kilometres round the equator. */
const EQUATOR = 40_075;
const MILE = 1.609344;
/** A bar is about so long, CSS px. */
const LEAST = 44;
const MOST = 110;
/** The scale at the upper and the lower edge of a map differs from that in its middle by no more than this share. */
const OFF = 0.12;
/** Where roads are measured in miles. */
const MILES = /^en-(US|GB|LR)$|^my(-|$)/;

/** The scale of a map at its middle latitude; null where it is another at its edges, or the map is tilted. */
export function scaleBar(
  { center: [, latitude], zoom, pitch }: Camera,
  { height }: { readonly height: number },
  lang: Language
): ScaleBar | null {
  const degrees = (height / 2 / worldSize(zoom)) * 360 * Math.cos(radians(latitude));
  const share = (edge: number): number => Math.abs(Math.cos(radians(edge)) / Math.cos(radians(latitude)) - 1);
  if (pitch > 0 || Math.max(share(latitude - degrees), share(latitude + degrees)) > OFF) return null;
  const kilometres = (EQUATOR * Math.cos(radians(latitude))) / worldSize(zoom);
  const miles = MILES.test(lang);
  // In units to a pixel: under a kilometre, metres.
  const small = !miles && kilometres * MOST < 1;
  const each = miles ? kilometres / MILE : small ? kilometres * 1000 : kilometres;
  const length = [1, 2, 5]
    .flatMap((first) => [-2, -1, 0, 1, 2, 3, 4].map((power) => first * 10 ** power))
    .sort((a, b) => b - a)
    .find((one) => one / each <= MOST);
  if (length === undefined || length / each < LEAST) return null;
  const format = new Intl.NumberFormat(MILES.test(lang) ? lang : baseOf(lang), {
    style: 'unit',
    unit: miles ? 'mile' : small ? 'meter' : 'kilometer',
    unitDisplay: 'short'
  });
  return { width: Math.round((length / each) * 10) / 10, text: format.format(length) };
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180;
