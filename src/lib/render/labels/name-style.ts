import { directionOf } from '#lib/text/direction.ts';
import type { Label } from '#lib/render/story-map.ts';
import { textWidth } from './text-width.ts';

/** Where a name stands beside its dot, or over the middle of what it names. */
export type Anchor = 'right' | 'left' | 'center';

/** How a kind of label is set: font sizes in CSS px, the wanted first, letter spacing in em, whether in capitals; a colour of the theme. */
export const LABEL_STYLE = {
  country: { sizes: [12], spacing: 0.14, capitals: true, bold: false, fill: 'label' },
  region: { sizes: [11], spacing: 0.04, capitals: false, bold: true, fill: 'ink' },
  town: { sizes: [11.5], spacing: 0, capitals: false, bold: false, fill: 'town' },
  capital: { sizes: [11.5], spacing: 0, capitals: false, bold: false, fill: 'town' },
  /** A country or region that the scene highlights. */
  subject: { sizes: [12.5, 11.5, 10.5], spacing: 0.08, capitals: true, bold: true, fill: 'ink' },
  subjectRegion: { sizes: [12.5, 11.5, 10.5], spacing: 0.02, capitals: false, bold: true, fill: 'ink' },
  marked: { sizes: [14, 12.5, 11.5], spacing: 0, capitals: false, bold: true, fill: 'town' }
} as const;

export type StyleName = keyof typeof LABEL_STYLE;

/** What a name is called in SVG: `subject` is what a scene highlights. */
export const nameClass = (style: StyleName): string => (style === 'subjectRegion' ? 'subject' : style);

/** How much wider bold letters are. */
const BOLD = 1.06;

/** Height of a line, in font sizes. */
export const LINE = 1.16;
/** Longest name that stays on one line in any case, letters. */
const SHORT = 8;

/** Text of a label as it is set. */
export const textOf = (label: Pick<Label, 'kind' | 'text'>, style: StyleName, lang: string): string =>
  LABEL_STYLE[style].capitals ? label.text.toLocaleUpperCase(lang) : label.text;

/** The ways to set a text: on a line, and on two of much the same length where it has several words. */
export function linesOf(text: string): readonly (readonly string[])[] {
  const words = text.split(' ');
  if (words.length < 2 || text.length <= SHORT) return [[text]];
  const breaks = words.slice(1).map((_, i) => [words.slice(0, i + 1).join(' '), words.slice(i + 1).join(' ')] as const);
  const longer = ([a, b]: readonly [string, string]): number => Math.max(a.length, b.length);
  return [[text], breaks.reduce((best, one) => (longer(one) < longer(best) ? one : best))];
}

/** Width of the widest line, CSS px. */
export const widthOf = (lines: readonly string[], style: StyleName, size: number): number => {
  const { spacing, bold } = LABEL_STYLE[style];
  return Math.max(0, ...lines.map((line) => textWidth(line, size, spacing))) * (bold ? BOLD : 1);
};

/** SVG's text-anchor speaks of start and end, which change sides with the direction of the script. */
export function textAnchor(anchor: Anchor, lang: string): 'start' | 'middle' | 'end' {
  if (anchor === 'center') return 'middle';
  return (anchor === 'right') === (directionOf(lang) === 'ltr') ? 'start' : 'end';
}
