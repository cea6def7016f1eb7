import * as brewer from 'd3-scale-chromatic';
import type { Palette } from '#lib/story/scale/palette-names.ts';
import { MOST_CATEGORIES } from '#lib/story/scale/palette-names.ts';
import type { Tone } from './tone.ts';

/**
 * ColorBrewer’s colours, as d3 has them. A map has two of each: on light land a ramp grows darker, on dark land lighter, so that more
 * is always farther from the land, and the lightness of classes says their order without their hue. What is held of all of
 * them, for whoever tells colours apart less well too: tests/unit/render/palettes.test.ts.
 */
type Ramp = (share: number) => string;

const RAMPS = {
  OrRd: brewer.interpolateOrRd,
  YlOrBr: brewer.interpolateYlOrBr,
  Oranges: brewer.interpolateOranges,
  Reds: brewer.interpolateReds,
  YlGnBu: brewer.interpolateYlGnBu,
  Greens: brewer.interpolateGreens,
  Blues: brewer.interpolateBlues,
  Purples: brewer.interpolatePurples,
  PuOr: brewer.interpolatePuOr,
  BrBG: brewer.interpolateBrBG,
  RdBu: brewer.interpolateRdBu
} as const satisfies Record<Palette | 'Purples', Ramp>;

/** From where to where of a ramp: its palest end is land, and its darkest is dark land. */
const LIGHT = [0.24, 1] as const;
const DARK = [0.93, 0.12] as const;

/** On dark land the middle of what goes apart is dark too: of one ramp on either side, below and above. */
const SIDES: Readonly<Partial<Record<Palette, readonly [below: keyof typeof RAMPS, above: keyof typeof RAMPS]>>> = {
  PuOr: ['Purples', 'Oranges'],
  BrBG: ['YlOrBr', 'Greens'],
  RdBu: ['Reds', 'Blues']
};
/** From the middle of what goes apart to its ends. */
const APART_LIGHT = [0.16, 0.5] as const;
const APART_DARK = [0.78, 0.12] as const;

/** The colours of so many classes, the lowest first. */
export function ramp(palette: Palette, count: number): Tone[] {
  return shares(count).map((share) => ({
    light: hex(RAMPS[palette](between(LIGHT, share))),
    dark: hex(RAMPS[palette](between(DARK, share)))
  }));
}

/** The colours of classes that go apart, the lowest first: those below the middle, one that holds it or none, those above. */
export function diverging(palette: Palette, below: number, middle: 0 | 1, above: number): Tone[] {
  const most = Math.max(below, above);
  const [lower, upper] = SIDES[palette]!;
  // How far from the middle each class of a side is, the nearest first.
  const steps = Array.from({ length: most }, (_, i) => (most === 1 ? 1 : i / (most - 1)));
  const side = (count: number, sign: -1 | 1): Tone[] =>
    steps.slice(0, count).map((share) => ({
      light: hex(RAMPS[palette](0.5 + sign * between(APART_LIGHT, share))),
      dark: hex(RAMPS[sign < 0 ? lower : upper](between(APART_DARK, share)))
    }));
  const neutral: Tone[] = middle === 1 ? [GREY.pale] : [];
  return [...side(below, -1).reverse(), ...neutral, ...side(above, 1)];
}

const shares = (count: number): number[] =>
  Array.from({ length: count }, (_, i) => (count === 1 ? 0.6 : i / (count - 1)));
const between = ([from, to]: readonly [number, number], share: number): number => from + (to - from) * share;

/** `#RRGGBB`, in capitals, of a colour as d3 writes it. */
export function hex(colour: string): string {
  const parts = colour.match(/\d+(?=[,)])/g);
  const written = parts ? `#${parts.map((part) => Number(part).toString(16).padStart(2, '0')).join('')}` : colour;
  return written.toUpperCase();
}

const step = (
  name: 'Blues' | 'PuRd' | 'Greens' | 'Purples' | 'YlOrBr' | 'Oranges' | 'RdPu' | 'Greys',
  index: number
): string => hex(brewer[`scheme${name}`][9]![index]!);

/** Of kinds: as far from each other as ColorBrewer’s colours can be that reach 3:1 on land. */
export const CATEGORY_TONES: readonly Tone[] = [
  { light: hex(brewer.schemeDark2[1]!), dark: step('Oranges', 2) },
  { light: step('Blues', 8), dark: step('Blues', 1) },
  { light: step('PuRd', 7), dark: step('RdPu', 3) },
  { light: step('Greens', 6), dark: step('Greens', 5) },
  { light: step('Purples', 6), dark: step('Purples', 4) },
  { light: step('YlOrBr', 8), dark: hex(brewer.schemeDark2[6]!) }
];
if (CATEGORY_TONES.length !== MOST_CATEGORIES) throw new RangeError('palettes: as many colours as there may be kinds');

/** Of what is left over, and of what is missing. */
export const GREY = {
  strong: { light: step('Greys', 5), dark: step('Greys', 4) },
  pale: { light: step('Greys', 2), dark: step('Greys', 6) }
} as const satisfies Record<string, Tone>;
