import type { Polygon } from 'geojson';
import { XMLValidator } from 'fast-xml-parser';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { FRAMES, PAPER } from '#lib/render/screens.ts';
import { firstStill } from '#lib/render/still/first-still.ts';
import { ORIENTATIONS, stillFile } from '#lib/render/still/still-file.ts';
import { svgPath } from '#lib/render/still/svg-path.ts';
import type { StoryMap } from '#lib/render/story-map.ts';
import { map } from '../gantz-bakou.ts';
import { linesOfPath } from '../lines-of-path.ts';

const NONE = { layers: new Map() };
const step = (id: string) => map.scenes.findIndex((scene) => scene.id === id);

describe.each(ORIENTATIONS)('a %s still', (orientation) => {
  test.each(map.scenes.map(({ id }, i) => [id, i] as const))('of %s is well-formed and light', (_, i) => {
    const svg = stillFile(map, i, orientation, '', NONE);
    expect(XMLValidator.validate(svg)).toBe(true);
    expect(brotliCompressSync(svg).length).toBeLessThan(25_000);
  });

  test('draws nothing far outside its frame', () => {
    const { width, height } = orientation === 'paper' ? PAPER : FRAMES[orientation];
    const svg = stillFile(map, step('haut-karabakh'), orientation, '', NONE);
    // Stripes of the hatching are longer than what clips them.
    for (const [, d] of svg.replace(/<path class="hatched-stripe"[^>]*>/g, '').matchAll(/ d="([^"]+)"/g)) {
      for (const [x, y] of linesOfPath(d!).flatMap(({ corners }) => corners)) {
        expect(x).toBeGreaterThanOrEqual(-9);
        expect(x).toBeLessThanOrEqual(width + 9);
        expect(y).toBeGreaterThanOrEqual(-9);
        expect(y).toBeLessThanOrEqual(height + 9);
      }
    }
  });
});

test('before and after the war of 2020 the disputed shape differs, and each still names its day', () => {
  const [before, after] = ['veille-de-guerre', 'apres-la-guerre'].map((id) =>
    stillFile(map, step(id), 'landscape', '', NONE)
  ) as [string, string];
  expect(before).toContain('data-shape="nk-1994-2020"');
  expect(after).toContain('data-shape="nk-zone-2020-2022"');
  expect(after).not.toContain('nk-1994-2020');
  expect(before).toContain('26 septembre 2020');
  expect(after).toContain('1er décembre 2020');
});

test('names of hostile regions are text', () => {
  const hostile: StoryMap = {
    ...map,
    labels: map.labels.map((label) => ({ ...label, text: '</text><script>alert(1)</script>&"' }))
  };
  const svg = stillFile(hostile, 0, 'landscape', '', NONE);
  expect(svg).not.toContain('<script');
  expect(XMLValidator.validate(svg)).toBe(true);
});

test('the first picture of the page fits its box by itself, with names for both layouts', () => {
  const svg = firstStill(map, NONE.layers);
  expect(XMLValidator.validate(svg)).toBe(true);
  expect(svg).toMatch(/viewBox="0 0 \d+ \d+"/);
  expect(svg).toContain('class="for-portrait"');
  expect(svg).toContain('class="for-landscape"');
  expect(svg).not.toMatch(/ style=/);
});

test('hatching is lines within a shape, on paper too, and no pattern, which is made pixels where it is printed', () => {
  for (const orientation of ORIENTATIONS) {
    const svg = stillFile(map, step('veille-de-guerre'), orientation, '', NONE);
    expect(svg).not.toContain('<pattern');
    const [, clip] =
      /<g class="hatched" clip-path="url\(#([^)]+)\)"[^>]*><path class="hatched-stripe"[^>]*stroke-dasharray="[\d. ]+"/.exec(
        svg
      )!;
    expect(svg).toContain(`<clipPath id="${clip}"><path d="m`);
  }
});

test('a shape that reaches behind the eye of a pitched camera is not turned inside out', () => {
  const around = (reach: number): Polygon => ({
    type: 'Polygon',
    coordinates: [
      Array.from({ length: 37 }, (_, i) => {
        const angle = (-i * Math.PI) / 18;
        return [10 + reach * Math.sin(angle), 47 + reach * Math.cos(angle)];
      })
    ]
  });
  const frame = { width: 400, height: 400 };
  for (const pitch of [0, 20, 40, 60]) {
    for (const bearing of [0, 15, 120]) {
      for (const zoom of [6, 8, 11]) {
        const path = svgPath({ center: [10, 47], zoom, bearing, pitch }, frame, [0, 0, 400, 400], 0)(around(30));
        expect(
          linesOfPath(path).map(({ corners }) => new Set(corners.map(String))),
          `${pitch} ${bearing} ${zoom}`
        ).toEqual([new Set(['0,0', '400,0', '400,400', '0,400'])]);
      }
    }
  }
});
