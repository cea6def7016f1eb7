import { describe, expect, test } from 'vitest';
import { KINDS, LAYER_LOOKS, type KindName } from '#lib/render/drawing.ts';
import type { Kind } from '#lib/render/paint.ts';
import { THEMES } from '#lib/render/theme.ts';
import { colourIn, type Colour } from '#lib/render/tone.ts';
import { QUIET } from '#lib/story/timeline.ts';

type Rgb = readonly [number, number, number];
const rgb = (hex: string): Rgb => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb;
const luminance = (colour: Rgb): number => {
  const [r, g, b] = colour.map((value) => {
    const share = value / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (a: Rgb, b: Rgb): number => {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
};
/** A colour that hides a share of its ground. */
const over = (colour: Rgb, share: number, ground: Rgb): Rgb =>
  colour.map((value, i) => value * share + ground[i]! * (1 - share)) as unknown as Rgb;

describe.each(['light', 'dark'] as const)('in %s', (scheme) => {
  const theme = THEMES[scheme];
  const colour = (one: Colour): Rgb => rgb(colourIn(one, theme));

  test('text can be read on its ground', () => {
    for (const text of ['ink', 'softInk'] as const) {
      expect(contrast(colour(text), colour('paper'))).toBeGreaterThan(4.5);
    }
    for (const ground of ['land', 'cover', 'highlight'] as const) {
      expect(contrast(colour('label'), colour(ground))).toBeGreaterThan(4.5);
      expect(contrast(colour('town'), colour(ground))).toBeGreaterThan(4.5);
    }
  });

  /** Every line and the grounds that it may lie on or beside: WCAG 1.4.11 asks for 3 of what carries meaning. */
  const everywhere = ['land', 'highlight', 'water'] as const;
  const grounds: Readonly<Partial<Record<KindName, readonly Colour[]>>> = {
    river: ['land', 'highlight'],
    border: ['land'],
    'past-border': ['land']
  };
  const stroked = (Object.entries(KINDS) as [KindName, Kind][]).flatMap(([name, { stroke, radius }]) =>
    // The rim of a dot tells it from what it lies on, and a halo a line from its ground.
    stroke && radius === undefined && !/halo|wipe-days/.test(name) ? [[name, stroke] as const] : []
  );
  test.each(stroked)('%s stands out from what it lies on', (name, stroke) => {
    for (const ground of grounds[name] ?? everywhere) {
      expect(contrast(colour(stroke), colour(ground)), String(ground)).toBeGreaterThanOrEqual(3);
    }
  });

  test('a mark and a point of a layer stand out from land, highlight and water', () => {
    for (const ground of ['land', 'highlight', 'water'] as const) {
      expect(contrast(colour('accent'), colour(ground)), ground).toBeGreaterThanOrEqual(3);
    }
  });

  test('a route and a mark stand out from what a layer fills', () => {
    for (const ground of ['land', 'water'] as const) {
      const filled = over(colour(LAYER_LOOKS.fill.fill), LAYER_LOOKS.fill.cover, colour(ground));
      expect(contrast(colour('accent'), filled), ground).toBeGreaterThanOrEqual(3);
    }
  });

  test('hatching stands out where the scene is not about it too, and never has the colour of a highlight or its line', () => {
    for (const ground of ['land', 'highlight'] as const) {
      for (const weight of [QUIET, 1]) {
        const stripe = over(colour(KINDS.hatched.hatch), weight, colour(ground));
        expect(contrast(stripe, colour(ground)), `${ground}, ${weight}`).toBeGreaterThanOrEqual(3);
      }
    }
    const stripe = over(colour(KINDS.hatched.hatch), QUIET, colour('land'));
    // Grey: red, green and blue within a tenth of each other; a highlight is warm.
    const spread = ([r, g, b]: Rgb): number => Math.max(r, g, b) - Math.min(r, g, b);
    expect(spread(stripe)).toBeLessThan(26);
    expect(spread(colour('accent'))).toBeGreaterThan(75);
  });

  test('dark or light, land is told from water by more than a line', () => {
    expect(contrast(colour('land'), colour('water'))).toBeGreaterThan(1.2);
  });
});
