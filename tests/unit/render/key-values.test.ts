import type { Feature, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { keyOf } from '#lib/render/key.ts';
import type { SceneKey } from '#lib/render/scene-key.ts';
import { pageKeys, standsOpen } from '#lib/render/key-file.ts';
import { classLabels, numbersIn, sizesToShow } from '#lib/render/key-numbers.ts';
import { iconSwatch } from '#lib/render/key-swatch.ts';
import { makeStoryMap } from '#lib/render/make-story-map.ts';
import { FRAMES } from '#lib/render/screens.ts';
import { stillFile } from '#lib/render/still/still-file.ts';
import { storyCss } from '#lib/render/story-css.ts';
import { readAtlas } from '#lib/server/atlas.ts';
import { layerData } from '#lib/server/site.ts';
import type { Layer, Story } from '#lib/story/story.ts';
import { ATLAS_LANGUAGES } from '#lib/text/atlas-languages.ts';
import { messagesIn } from '#lib/text/messages.ts';
import { story } from './gantz-bakou.ts';

const atlas = readAtlas();
const point = (position: Position, properties: Record<string, string | number | null>): Feature => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Point', coordinates: position }
});
const layer = (over: Partial<Layer>, features: Feature[]): Layer => ({
  id: 'frappes',
  file: 'frappes.csv',
  kind: 'circle',
  name: 'Frappes',
  source: 'Un ministère',
  simplify: false,
  data: { type: 'FeatureCollection', features },
  ...over
});
const kinds: Layer['color'] = {
  kind: 'categories',
  by: 'type',
  categories: [
    { value: 'missile', name: 'Missiles', count: 1 },
    { value: 'drone', name: 'Drones', count: 1 },
    { value: 'obus', name: 'Obus', count: 1 }
  ],
  other: null,
  missing: 1
};
const features = [
  point([49.87, 40.4], { type: 'missile', morts: 84 }),
  point([47, 40.5], { type: 'drone', morts: 9 }),
  point([47.5, 40], { type: null, morts: null }),
  // Far from what the scene shows.
  point([2, 48], { type: 'obus', morts: 5 })
];

function made(layers: Layer[], over: Partial<Story['steps'][number]['scene']> = {}) {
  const [first] = story.steps;
  const scene = { ...first!.scene, layers: layers.map(({ id }) => id), ...over };
  const told: Story = { ...story, layers, steps: [{ ...first!, scene }] };
  const map = makeStoryMap(told, atlas);
  const keyed = {
    map,
    layers: layerData(told),
    lang: 'fr',
    words: messagesIn('fr'),
    dated: new Set(layers.flatMap(({ id, from }) => (from ? [id] : []))),
    roles: [],
    nameOf: (role: string) => ({ text: role, own: true }),
    sources: []
  };
  return { told, map, keyed, key: keyOf(keyed, 0, FRAMES.landscape) };
}
const written = ({ groups }: SceneKey) =>
  groups.map(({ title, entries }) => [
    title?.map(({ text }) => text) ?? null,
    entries.map(({ labels }) => labels.map(({ text }) => text).join())
  ]);

describe('the key of a layer with values', () => {
  test('has the kinds in sight under the layer’s name, in the scale’s order, what is missing last', () => {
    const { key } = made([layer({ color: kinds }, features)]);
    expect(written(key)).toEqual([
      [['Frappes'], ['Missiles', 'Drones', 'aucune donnée']],
      [null, ['Région disputée']]
    ]);
    expect(
      key.groups[0]!.entries.every(({ lights }) => lights.every((one) => /^layer:frappes(~\d+)?$/.test(one)))
    ).toBe(true);
  });

  test('has the icon that stands at its points, and lines with the heads that they have', () => {
    const { key, map } = made([layer({ icon: 'explosion', label: 'type' }, features)]);
    expect(key.groups[0]!.entries.map(({ swatch }) => swatch)).toEqual([iconSwatch(map.icons!.icons['explosion']!)]);
    const way = {
      type: 'LineString' as const,
      coordinates: [
        [46, 40],
        [49, 41]
      ]
    };
    const line = { type: 'Feature' as const, properties: { type: 'a' }, geometry: way };
    for (const label of [{ label: 'type' }, {}]) {
      const { key } = made([layer({ kind: 'line', arrow: 'end', ...label }, [line])]);
      const { swatch } = key.groups[0]!.entries[0]!;
      expect(swatch).toContain('class="head');
      expect(made([layer({ kind: 'line', ...label }, [line])]).key.groups[0]!.entries[0]!.swatch).not.toContain('head');
    }
  });

  test('has circles of round numbers, as large as on the map, and the unit above them', () => {
    const size = { by: 'morts', unit: 'morts', largest: 20, most: 84, least: 5, floor: null, missing: 1 };
    const { key } = made([layer({ size }, features)]);
    expect(written(key)[0]).toEqual([
      ['Frappes', 'morts'],
      ['50', '10']
    ]);
    const radius = Number(/ r="([\d.]+)"/.exec(key.groups[0]!.entries[0]!.swatch)![1]);
    expect(radius).toBeCloseTo(20 * Math.sqrt(50 / 84), 1);
    expect(written(key)[1]).toEqual([null, ['aucune donnée']]);
  });

  test('has classes with their limits, and the scene’s day where the layer has days', () => {
    const color = {
      kind: 'classes',
      by: 'morts',
      unit: '%',
      method: 'given',
      palette: 'OrRd',
      around: null,
      limits: [0, 10, 50, 100],
      single: false,
      counts: [2, 0, 1],
      missing: 1
    } as const;
    const { key } = made([layer({ color, from: 'debut' }, features)]);
    expect(written(key)[0]).toEqual([
      ['Frappes', '3 octobre 2022'],
      ['0–10\u00a0%', '50–100\u00a0%', 'aucune donnée']
    ]);
  });

  test('has swatches of the still’s own classes, which the story’s style sheet paints', () => {
    const { map, keyed, key } = made([layer({ color: kinds }, features)]);
    const still = stillFile(map, 0, 'landscape', '', { layers: keyed.layers });
    const css = storyCss(map);
    for (const { swatch } of key.groups[0]!.entries) {
      const [, name] = /class="(layer-circle of-frappes-\w+)"/.exec(swatch)!;
      expect(still).toContain(`class="${name}"`);
      expect(css).toContain(`.${name!.replace(' ', '.')}`);
    }
    // The same discs, as wide.
    const drawn = /class="layer-circle of-frappes-1"[^>]*>(?:<g>)?(.*?)<\/g>/
      .exec(still)![1]!
      .replace(/ d="[^"]*"/g, '');
    expect(key.groups[0]!.entries[1]!.swatch.replace(/ d="[^"]*"/g, '')).toContain(drawn);
  });

  test('is in the page for paper and for readers without a script; a key of names alone is not', () => {
    const { told, map, keyed } = made([layer({ color: kinds }, features)]);
    expect(standsOpen(map)).toBe(true);
    const [html] = pageKeys(told, map, keyed.layers);
    expect(html).toMatch(/^<div class="key"><ul>.*Missiles.*<p>Source\u00a0: <bdi>Un ministère<\/bdi><\/p><\/div>$/);
    expect(html).not.toContain('<button');
    const plain = made([layer({}, features)]);
    expect(pageKeys(plain.told, plain.map, plain.keyed.layers)).toEqual(['']);
  });
});

describe('numbers of the key', () => {
  test('classes say from where to where they go, or their only number', () => {
    expect(classLabels({ limits: [0, 5, 10], unit: null, single: false }, 'en')).toEqual(['0–5', '5–10']);
    expect(classLabels({ limits: [1, 2, 2], unit: null, single: true }, 'en')).toEqual(['1', '2']);
    expect(classLabels({ limits: [1000, 25000.5], unit: null, single: false }, 'de')).toEqual(['1.000–25.000,5']);
    expect(classLabels({ limits: [-12, -3, 0], unit: '%', single: false }, 'fr')).toEqual([
      '\u221212\u00a0% – \u22123\u00a0%',
      '\u22123\u00a0% – 0\u00a0%'
    ]);
    const about = classLabels({ limits: [-2.5, 0, 6], unit: null, single: false }, 'en');
    expect(about, 'one scale is written in one way').toEqual(['\u22122.5 – 0', '0 – 6']);
    expect(classLabels({ limits: [0, 5], unit: '%', single: false }, 'ar')[0]).toMatch(/[٪%]/);
  });

  test.each(ATLAS_LANGUAGES)('are written in %s without a sign of about', (lang) => {
    for (const label of classLabels({ limits: [-5, 0, 7, 7], unit: '%', single: false }, lang)) {
      expect(label).not.toMatch(/[~≈≃]|NaN/);
    }
  });

  test('that stand beside each other on the map have as many decimals', () => {
    const written = (values: readonly number[]) => values.map((value) => numbersIn('en', '%', values).format(value));
    expect(written([41, 39.2, -1.25])).toEqual(['41.00%', '39.20%', '\u22121.25%']);
    expect(written([41, 39])).toEqual(['41%', '39%']);
    expect(written([0.12345, 1])).toEqual(['0.12345%', '1%']);
  });

  test('circles stand for round numbers, none larger than what is seen', () => {
    expect(sizesToShow(1, 84)).toEqual([50, 10, 2]);
    expect(sizesToShow(60, 84)).toEqual([84]);
    expect(sizesToShow(0, 0.3)).toEqual([0.2, 0.05, 0.01]);
    expect(sizesToShow(0, 0)).toEqual([0]);
  });
});
