import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { HATCH_WIDTH, LAYER_DOT, LAYER_FILL, LINES, type Line } from '#lib/render/paint.ts';
import { THEMES, type Theme } from '#lib/render/theme.ts';
import { QUIET } from '#lib/story/timeline.ts';

const css = readFileSync('src/lib/render/theme.css', 'utf8');
const colours = (block: string) =>
  Object.fromEntries(
    [...block.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [
      name!.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
      value!.toUpperCase()
    ])
  );

test('the style sheet and the map have the same colours', () => {
  const [light, dark] = css.split('@media screen and (prefers-color-scheme: dark)');
  expect(colours(light!)).toEqual(THEMES.light);
  expect(colours(dark!)).toEqual(THEMES.dark);
});

const mapCss = readFileSync('src/lib/render/map.css', 'utf8').replace(/\/\*.*?\*\//gs, '');
/** What a class has by its rules, the later before the earlier. */
const ruleOf = (name: string): Record<string, string> =>
  Object.fromEntries(
    [...mapCss.matchAll(/([^{}]+)\{([^}]*)\}/g)]
      .filter(([, selectors]) => selectors!.split(',').some((one) => one.trim() === `.map .${name}`))
      .flatMap(([, , body]) => body!.split(';').map((line) => line.trim().split(/:\s*/) as [string, string]))
  );
const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

test.each(Object.entries(LINES) as [string, Line][])('the style sheet draws %s as the table has it', (name, line) => {
  const rule = ruleOf(name);
  expect(rule.stroke).toBe(`var(--${kebab(line.stroke)})`);
  expect(rule['stroke-width']).toBe(String(line.width));
  expect(rule['stroke-dasharray']).toBe(line.dash?.join(' '));
  expect(rule['vector-effect']).toBe('non-scaling-stroke');
});

test('the style sheet hatches and fills as the table has it', () => {
  for (const name of ['hatch', 'stripes']) expect(ruleOf(name).stroke).toBe(`var(--${LINES.edge.stroke})`);
  expect(ruleOf('layer-fill')['fill-opacity']).toBe(String(LAYER_FILL));
  expect(ruleOf('layer-circle')['stroke-width']).toBe(String(2 * LAYER_DOT));
  expect(ruleOf('hatch')['stroke-width']).toBe(String(HATCH_WIDTH));
});

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
  const colour = (name: keyof Theme): Rgb => rgb(theme[name]);

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
  const grounds: Record<keyof typeof LINES, readonly (keyof Theme)[]> = {
    shore: ['land', 'highlight', 'water'],
    river: ['land', 'highlight'],
    border: ['land'],
    outline: ['land', 'highlight', 'water'],
    edge: ['land', 'highlight', 'water'],
    route: ['land', 'highlight', 'water'],
    'layer-line': ['land', 'highlight', 'water'],
    'layer-fill': ['land', 'highlight', 'water']
  };
  test.each(Object.entries(grounds))('%s stands out from what it lies on', (name, beside) => {
    const line = colour(LINES[name as keyof typeof LINES].stroke);
    for (const ground of beside) expect(contrast(line, colour(ground)), ground).toBeGreaterThanOrEqual(3);
  });

  test('a mark and a point of a layer stand out from land, highlight and water', () => {
    for (const ground of ['land', 'highlight', 'water'] as const) {
      expect(contrast(colour('accent'), colour(ground)), ground).toBeGreaterThanOrEqual(3);
    }
  });

  test('a route and a mark stand out from what a layer fills', () => {
    for (const ground of ['land', 'water'] as const) {
      const filled = over(colour('accent'), LAYER_FILL, colour(ground));
      expect(contrast(colour('accent'), filled), ground).toBeGreaterThanOrEqual(3);
    }
  });

  test('hatching stands out where the scene is not about it too, and never has the colour of a highlight or its line', () => {
    for (const ground of ['land', 'highlight'] as const) {
      for (const weight of [QUIET, 1]) {
        const stripe = over(colour(LINES.edge.stroke), weight, colour(ground));
        expect(contrast(stripe, colour(ground)), `${ground}, ${weight}`).toBeGreaterThanOrEqual(3);
      }
    }
    const stripe = over(colour(LINES.edge.stroke), QUIET, colour('land'));
    // Grey: red, green and blue within a tenth of each other; a highlight is warm.
    const spread = ([r, g, b]: Rgb): number => Math.max(r, g, b) - Math.min(r, g, b);
    expect(spread(stripe)).toBeLessThan(26);
    expect(spread(colour('accent'))).toBeGreaterThan(75);
  });

  test('dark or light, land is told from water by more than a line', () => {
    expect(contrast(colour('land'), colour('water'))).toBeGreaterThan(1.2);
  });
});
