import { FAINTEST } from './generalise/fineness.ts';
import { HALO, KINDS, stripeClass, type KindName } from './drawing.ts';
import type { Kind } from './paint.ts';
import { LABEL_STYLE, nameClass, type StyleName } from './labels/name-style.ts';
import { THEMES, type Theme } from './theme.ts';
import { colourIn, type Colour } from './tone.ts';

/** A colour of the theme as the custom property that the page has it in. */
const colourVariable = (colour: keyof Theme): string =>
  `var(--${colour.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)})`;

const FONTS =
  "'Lieudit Sans', 'Noto Sans', 'Noto Sans Hebrew', 'Noto Sans Arabic', 'Noto Sans Armenian', system-ui, sans-serif";

/** Of a property's value, what a colour is. */
export type Colours = (colour: Colour) => string;

/** The colours of a theme as properties of the page; of a story's own tones the light one. */
export const variables: Colours = (colour) => (typeof colour === 'string' ? colourVariable(colour) : colour.light);

/**
 * The table as the style sheet of the SVG map: of stills, of the first picture of a page, of the light stage, and of what
 * lies over either.
 * @param theme for what knows no custom properties: its colours are written out
 */
export function mapCss(theme?: Theme): string {
  const colour: Colours = theme ? (name) => colourIn(name, theme) : variables;
  const kinds = (Object.entries(KINDS) as [KindName, Kind][]).filter(
    ([, { of, valued, rare }]) => of !== 'raster' && !valued && !rare
  );
  const classes = (which: (kind: Kind) => unknown): string[] =>
    kinds.flatMap(([name, kind]) => (which(kind) ? [`.${name}`] : []));
  return [
    ...(theme ? [] : [`.map{--sans:${FONTS}}`]),
    rule(
      classes(({ of, stroke }) => stroke ?? of === 'points'),
      { 'stroke-linejoin': 'round', 'vector-effect': 'non-scaling-stroke' }
    ),
    ...(theme
      ? []
      : [
          rule(
            classes(({ fades }) => fades),
            { 'stroke-opacity': `max(${FAINTEST}, var(--fine, 1))` }
          )
        ]),
    ...kinds.map(([name, kind]) =>
      kind.hatch
        ? rule([`.${stripeClass(name)}`], { fill: 'none', stroke: colour(kind.hatch) })
        : rule([`.${name}`], declarations(kind, colour))
    ),
    rule(['text'], {
      'font-family': theme ? FONTS : 'var(--sans)',
      'font-weight': 400,
      fill: colour('label'),
      stroke: colour('land'),
      'stroke-width': HALO,
      'stroke-linejoin': 'round',
      'paint-order': 'stroke',
      'dominant-baseline': 'central',
      // Otherwise a browser makes a font of its own for each size on the screen, which takes it longer than to set the names.
      'text-rendering': 'geometricPrecision'
    }),
    ...(Object.keys(LABEL_STYLE) as StyleName[]).map((name) => {
      const { bold, fill } = LABEL_STYLE[name];
      return rule([`.${nameClass(name)}`], { ...(bold && { 'font-weight': 700 }), fill: colour(fill) });
    }),
    rule(['.note'], { fill: colour('softInk') })
  ].join('\n');
}

export type Declarations = Readonly<Record<string, string | number>>;

/** How something of one story's map is painted, which the style sheet of all maps does not know. */
export interface StoryRule {
  /** Of elements of the map. */
  readonly selector: string;
  readonly declared: (colours: Colours) => Declarations;
}

export function declarations(
  { of, fill, cover, stroke, width, dash, round, radius }: Kind,
  colour: Colours
): Declarations {
  // A point on the ground is a line of no length, whose round cap is the dot: what scales the map does not scale it.
  if (of === 'points') {
    return { fill: 'none', stroke: colour(fill!), 'stroke-width': 2 * radius!, 'stroke-linecap': 'round' };
  }
  return {
    fill: fill ? colour(fill) : 'none',
    ...(cover !== undefined && { 'fill-opacity': cover }),
    ...(stroke && { stroke: colour(stroke), 'stroke-width': width! }),
    ...(dash && { 'stroke-dasharray': dash.join(' ') }),
    ...(round && { 'stroke-linecap': 'round' })
  };
}

/** What is in the map. */
export const rule = (selectors: readonly string[], declared: Declarations): string =>
  `${selectors.map((one) => `.map ${one}`).join(',')}{${Object.entries(declared)
    .map(([name, value]) => `${name}:${value}`)
    .join(';')}}`;

const colours = (theme: Theme): string =>
  (Object.keys(theme) as (keyof Theme)[])
    .map((name) => `${colourVariable(name).slice(4, -1)}:${theme[name]}`)
    .join(';');

/** The colours of the page and the map. Paper is white, whatever the reader's scheme. */
export const themeCss = (): string => `:root{color-scheme:light dark;${colours(THEMES.light)}}
@media screen and (prefers-color-scheme:dark){:root{${colours(THEMES.dark)}}}`;

/** The colours of paper alone: not every browser tells a picture that it is printed. */
export const paperCss = (): string => `:root{color-scheme:light;${colours(THEMES.light)}}`;
