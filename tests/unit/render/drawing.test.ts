import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { KINDS, LAYER_LOOKS, things, weightOf, type KindName } from '#lib/render/drawing.ts';
import { drawing } from '#lib/render/drawn.ts';
import type { Kind } from '#lib/render/paint.ts';
import { mapCss } from '#lib/render/map-css.ts';
import { FRAMES } from '#lib/render/screens.ts';
import { THEMES } from '#lib/render/theme.ts';
import type { Colour } from '#lib/render/tone.ts';
import { storyTimeline } from '#lib/story/story-timeline.ts';
import { map } from './gantz-bakou.ts';

const line = storyTimeline(map.scenes, FRAMES.landscape);
const order = Object.keys(KINDS);

describe('the drawing of a scene', () => {
  test.each(map.scenes.map(({ id }, i) => [id, i] as const))('%s lies in the order of the table', (_, i) => {
    for (const position of [i, i + 0.5]) {
      const drawn = drawing(map, line.sceneAt(position), THEMES.light);
      const heights = drawn.map(({ name }) => order.indexOf(name));
      expect(heights).toEqual(heights.toSorted((a, b) => a - b));
      expect(new Set(drawn.map(({ id }) => id)).size).toBe(drawn.length);
    }
  });

  test('has what the scene highlights, its disputed shapes and its route, as strongly as they show', () => {
    const at = map.scenes.findIndex(({ route }) => route.length > 1);
    const scene = line.sceneAt(at);
    const drawn = new Map(drawing(map, scene, THEMES.dark).map((one) => [one.id, one]));
    for (const id of scene.filled.keys()) {
      expect(drawn.get(`highlight ${id}`)).toMatchObject({ opacity: 1, fill: THEMES.dark.highlight });
    }
    const kept = new Set(map.topology.objects.disputed.geometries.map(({ id }) => id));
    const disputed = [...scene.disputed].filter(([id]) => kept.has(id));
    expect(disputed.length).toBeGreaterThan(0);
    for (const [id, weight] of disputed) expect(drawn.get(`hatched ${id}`)?.opacity).toBe(weight);
    const route = [...drawn.values()].find(({ name }) => name === 'route');
    expect(route).toMatchObject({ stroke: THEMES.dark.accent, width: KINDS.route.width, line: map.scenes[at]!.route });
  });

  test('leaves out what does not show, and is half there half way', () => {
    for (const [i, { filled }] of map.scenes.entries()) {
      const next = map.scenes[i + 1];
      if (!next) break;
      const gone = filled.filter((id) => !next.filled.includes(id));
      const scene = line.sceneAt(i + 0.5);
      for (const one of things(map).filter(({ name, key }) => name === 'outline' && gone.includes(key!))) {
        expect(weightOf(one, scene)).toBeCloseTo(1 - scene.t);
        expect(drawing(map, line.sceneAt(i + 1), THEMES.light).map(({ id }) => id)).not.toContain(one.id);
      }
    }
  });
});

describe('the style sheet of the SVG map', () => {
  // What only layers with values have is in the style sheet of their story.
  const kinds = (Object.entries(KINDS) as [KindName, Kind][]).filter(
    ([, { hatch, valued, rare, of }]) => !hatch && !valued && !rare && of !== 'raster'
  );
  const ruleOf = (name: string): string => new RegExp(`^\\.map \\.${name}\\{([^}]*)\\}$`, 'm').exec(mapCss())![1]!;

  test.each(kinds)('draws %s as the table has it', (name, { of, fill, stroke, width, dash, round, cover, radius }) => {
    const rule = `;${ruleOf(name)};`;
    const variable = (colour: Colour): string =>
      `var(--${String(colour).replace(/[A-Z]/g, (one) => `-${one.toLowerCase()}`)})`;
    if (of === 'points') {
      expect(rule).toContain(`;stroke:${variable(fill!)};stroke-width:${2 * radius!};stroke-linecap:round;`);
      return;
    }
    expect(rule).toContain(`;fill:${fill ? variable(fill) : 'none'};`);
    expect(rule.includes(';stroke:')).toBe(stroke !== undefined);
    if (stroke) expect(rule).toContain(`;stroke:${variable(stroke)};stroke-width:${width};`);
    expect(/;stroke-dasharray:([^;]+);/.exec(rule)?.[1]).toBe(dash?.join(' '));
    expect(/;stroke-linecap:([^;]+);/.exec(rule)?.[1]).toBe(round && 'round');
    expect(/;fill-opacity:([^;]+);/.exec(rule)?.[1]).toBe(cover === undefined ? undefined : String(cover));
  });

  test('without custom properties it has the colours of a theme', () => {
    const css = mapCss(THEMES.light);
    expect(css).not.toContain('var(');
    expect(css).toContain(`.map .route{fill:none;stroke:${THEMES.light.accent};stroke-width:${KINDS.route.width}`);
  });
});

test('what few stories have is not in the style sheet of all maps', () => {
  expect(mapCss()).not.toMatch(/wipe|layer-image/);
});

test('every kind of layer is drawn by the table, and no kind that a story cannot have', () => {
  const names = Object.keys(LAYER_LOOKS).map((kind) => `layer-${kind}`);
  // What lies in rows over some of what a layer fills is of no kind of its own.
  const drawn = Object.keys(KINDS).filter((name) => name.startsWith('layer-') && name !== 'layer-texture');
  expect(names.sort()).toEqual(drawn.sort());
});

/**
 * Where a width, a dash, a radius or a colour of the map is written beside the table. The look of somebody else's basemap is
 * its own table; pages have colours and lines of their own in their components, but none of what lies in `.map`.
 */
describe('beside the table', () => {
  const OWN = [
    'src/lib/render/drawing.ts',
    'src/lib/render/theme.ts',
    'src/lib/render/roles.ts',
    'src/lib/render/style/archive-style.ts',
    'src/lib/render/labels/name-style.ts'
  ];
  const files = ['src/lib/render', 'src/lib/stage', 'src/lib/publish'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((path) => join(folder, path).replaceAll('\\', '/'))
      .filter((path) => /\.(ts|css)$/.test(path) && !OWN.includes(path))
  );
  const WRITTEN: readonly (readonly [what: string, pattern: RegExp])[] = [
    ['a colour', /#[0-9a-f]{6}\b|#[0-9a-f]{3}\b(?=['"`;])|\brgba?\(/i],
    ['a width', /(?:stroke-?width|line-width)['"]?\s*[:=]\s*['"]?\d(?!\s*\*)/i],
    ['a dash', /(?:stroke-?dasharray|line-dasharray)['"]?\s*[:=]\s*(?:['"]\d|\[\s*\d)/i],
    ['a radius', /(?:circle-radius['"]?\s*:|\br(?:=["'`]|:))\s*\d/],
    ['an opacity', /(?:fill|stroke|line|circle)-?opacity['"]?\s*[:=]\s*['"]?0?\.\d/i]
  ];

  test.each(files)('%s writes none', (path) => {
    const found = readFileSync(path, 'utf8')
      .split('\n')
      .flatMap((text, i) =>
        WRITTEN.flatMap(([what, pattern]) => (pattern.test(text) ? [`${path}:${i + 1} ${what}: ${text.trim()}`] : []))
      );
    expect(found).toEqual([]);
  });

  test('no component paints the map', () => {
    for (const file of readdirSync('src/lib/components').filter((name) => name.endsWith('.svelte'))) {
      const css = readFileSync(`src/lib/components/${file}`, 'utf8');
      const painted = [...css.matchAll(/:global\(\.map [^{]*\{[^}]*(?:stroke|fill)[^}]*\}/g)].map(([rule]) => rule);
      expect(painted, file).toEqual([]);
    }
  });
});
