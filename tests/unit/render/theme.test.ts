import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { THEMES } from '#lib/render/theme.ts';

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

const luminance = (hex: string): number => {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (a: string, b: string): number => {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
};

test.each(['light', 'dark'] as const)('text can be read on its ground, %s', (scheme) => {
  const { paper, ink, softInk, land, region, highlight, label, town } = THEMES[scheme];
  for (const text of [ink, softInk]) expect(contrast(text, paper)).toBeGreaterThan(4.5);
  for (const ground of [land, region, highlight]) {
    expect(contrast(label, ground)).toBeGreaterThan(4.5);
    expect(contrast(town, ground)).toBeGreaterThan(4.5);
  }
});
