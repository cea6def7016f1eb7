import type { FeatureCollection, Geometry } from 'geojson';
import { expect, test } from 'vitest';
import { dimmed } from '#lib/reader/key/dimmed.ts';
import { keyOf, type Keyed } from '#lib/render/key.ts';
import type { SceneKey } from '#lib/render/scene-key.ts';
import { makeKeyFile } from '#lib/render/key-file.ts';
import { keyMarkup } from '#lib/render/key-markup.ts';
import { FRAMES } from '#lib/render/screens.ts';
import { stillFile } from '#lib/render/still/still-file.ts';
import type { LayerRef, StoryMap } from '#lib/render/story-map.ts';
import { ROLES } from '#lib/story/role.ts';
import { storyTimeline } from '#lib/story/story-timeline.ts';
import { messagesIn } from '#lib/text/messages.ts';
import { map, story } from './gantz-bakou.ts';

const frame = FRAMES.landscape;
const words = messagesIn('fr');
const NONE = new Map<string, FeatureCollection>();
const keyed = (shown: StoryMap, layers = NONE): Keyed => ({
  map: shown,
  layers,
  lang: 'fr',
  words,
  dated: new Set(),
  roles: ROLES,
  nameOf: (role) => ({ text: `rôle ${role}`, own: true }),
  sources: []
});
const step = (id: string) => map.scenes.findIndex((scene) => scene.id === id);
const of = (...geometries: Geometry[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features: geometries.map((geometry) => ({ type: 'Feature', properties: {}, geometry }))
});
/** A map whose scene shows some layers, none of them disputed regions. */
const withLayers = (...layers: LayerRef[]): StoryMap => ({
  ...map,
  layers,
  scenes: map.scenes.map((scene) => ({ ...scene, disputed: [], about: [], layers: layers.map(({ id }) => id) }))
});
const labelsOf = ({ groups }: SceneKey) =>
  groups.flatMap(({ entries }) => entries.map(({ labels }) => labels.map(({ text }) => text)));
const here: Geometry = { type: 'Point', coordinates: [49.87, 40.4] };
const away: Geometry = { type: 'Point', coordinates: [-70, -30] };
const lane: Geometry = {
  type: 'LineString',
  coordinates: [
    [46, 40],
    [49, 41]
  ]
};
const layer = (id: string, kind: LayerRef['kind'] = 'line', source = 'Le port'): LayerRef => ({
  id,
  kind,
  name: `Nom de ${id}`,
  source
});

test('hatching is explained once where some is in sight, and a highlight, a route and a mark are not', () => {
  const key = keyOf(keyed(map), step('azerbaidjan'), frame);
  expect(labelsOf(key)).toEqual([['Région disputée']]);
  expect(key.sources).toEqual([]);
  const none = { ...map, scenes: map.scenes.map((scene) => ({ ...scene, disputed: [], about: [] })) };
  for (const i of none.scenes.keys()) expect(keyOf(keyed(none), i, frame).groups).toEqual([]);
});

test('what lies under the text column or out of sight is not in the key', () => {
  const one = {
    ...map,
    scenes: map.scenes.map((scene) => ({ ...scene, disputed: ['abkhazia'], about: [] }))
  };
  const at = step('azerbaidjan');
  expect(labelsOf(keyOf(keyed(one), at, frame))).toEqual([]);
  const points = withLayers(layer('ici', 'circle'), layer('ailleurs', 'circle'));
  const layers = new Map([
    ['ici', of(here, away)],
    ['ailleurs', of(away)]
  ]);
  expect(labelsOf(keyOf(keyed(points, layers), at, frame))).toEqual([['Nom de ici']]);
});

test('layers have their names and, once, their sources; what looks alike is one entry', () => {
  const shown = withLayers(layer('a'), layer('b'), layer('c', 'circle', 'Une agence'));
  const layers = new Map([
    ['a', of(lane)],
    ['b', of(lane)],
    ['c', of(here)]
  ]);
  const key = keyOf(keyed(shown, layers), step('azerbaidjan'), frame);
  expect(labelsOf(key)).toEqual([['Nom de a', 'Nom de b'], ['Nom de c']]);
  expect(key.sources.map(({ text }) => text)).toEqual(['Le port', 'Une agence']);
  expect(key.groups[0]!.entries[0]!.lights).toEqual(['layer:a', 'layer:b']);
});

test('a swatch has the elements that the still has, of the same classes and stripes', () => {
  const shown = { ...withLayers(layer('a', 'fill'), layer('b'), layer('c', 'circle')) };
  const scenes = shown.scenes.map((scene, i) => ({ ...scene, disputed: map.scenes[i]!.disputed }));
  const square: Geometry = {
    type: 'Polygon',
    coordinates: [
      [
        [47, 40],
        [48, 40],
        [48, 41],
        [47, 40]
      ]
    ]
  };
  const layers = new Map([
    ['a', of(square)],
    ['b', of(lane)],
    ['c', of(here)]
  ]);
  const index = step('azerbaidjan');
  const still = stillFile({ ...shown, scenes }, index, 'landscape', '', { layers });
  const { groups } = keyOf(keyed({ ...shown, scenes }, layers), index, frame);
  const swatches = groups.flatMap(({ entries }) => entries.map(({ swatch }) => swatch)).join('');
  for (const name of ['layer-fill', 'layer-line', 'layer-circle', 'hatched', 'hatched-stripe', 'edge']) {
    expect(still, name).toContain(`class="${name}"`);
    expect(swatches, name).toContain(`class="${name}"`);
  }
  const stripe = /class="hatched-stripe"[^>]*stroke-dasharray="([\d.]+) /.exec(still)![1];
  expect(swatches).toContain(`class="hatched-stripe" stroke-width="${stripe}"`);
});

test('two pictures have an entry each, the earlier first', () => {
  const at = {
    type: 'Polygon' as const,
    coordinates: [
      [
        [46, 39],
        [50, 39],
        [50, 41],
        [46, 39]
      ]
    ]
  };
  const picture = (id: string, date: string): LayerRef => ({
    id,
    kind: 'image',
    name: `Le lac ${id}`,
    source: 'S',
    raster: { box: [0.6, 0.37, 0.64, 0.4], date }
  });
  const shown = withLayers(picture('a', '2025-01-05'), picture('b', '2024-12-20'));
  const layers = new Map([
    ['a', of(at)],
    ['b', of(at)]
  ]);
  const [first, second] = labelsOf(keyOf(keyed(shown, layers), step('azerbaidjan'), frame));
  expect([first, second].map((texts) => texts!.length)).toEqual([1, 1]);
  expect(first![0]).toMatch(/^Le lac b.*2024/);
  expect(second![0]).toMatch(/^Le lac a.*2025/);
});

test('the markup has an editor’s words as text, in the language that they are in', () => {
  const hostile: SceneKey = {
    groups: [
      {
        title: null,
        entries: [{ swatch: '', labels: [{ text: '<img src=x onerror=alert(1)>"', own: true }], lights: ['layer:"a"'] }]
      }
    ],
    sources: [{ text: '</p><script>', own: true }]
  };
  const html = keyMarkup(hostile, { lang: 'en', original: 'fr' }, true);
  expect(html).not.toMatch(/<img|<script|"a"/);
  expect(html).toContain('<bdi lang="fr" dir="ltr">');
  expect(html).toMatch(/^<ul><li><button type="button" aria-pressed="false" data-lights="[^"]+">.*<\/ul><p>Source: /);
  expect(keyMarkup(hostile, { lang: 'fr', original: 'fr' })).not.toMatch(/lang=|<button/);
  // A story in a language without words of its own has them in English, and says so.
  expect(keyMarkup(hostile, { lang: 'it', original: 'it' })).toContain('<p lang="en" dir="ltr">Source: <bdi>');
  expect(keyMarkup({ groups: [], sources: [] }, { lang: 'fr', original: 'fr' })).toBe('');
});

test('the file has each key once, and an empty one for scenes that have nothing to explain', () => {
  const nothing: SceneKey = { groups: [], sources: [] };
  const key = keyOf(keyed(map), step('azerbaidjan'), frame);
  const { label, keys, scenes } = makeKeyFile(story, map, [
    [nothing, key],
    [key, key]
  ]);
  expect(label).toBe('Légende');
  expect(keys).toHaveLength(2);
  expect(keys[0]).toBe('');
  expect(scenes).toEqual([
    [0, 1],
    [1, 1]
  ]);
});

test('what is looked up shows as it did, and the rest steps back', () => {
  const scene = storyTimeline(map.scenes, frame).sceneAt(step('axe'));
  const lit = dimmed(scene, new Set(['disputed:*']));
  expect(lit.disputed).toEqual(scene.disputed);
  for (const [id, weight] of lit.filled) expect(weight).toBeLessThan(scene.filled.get(id)! / 2);
  expect([...lit.routes.values()][0]!.opacity).toBeLessThan(0.5);
  expect(lit.mark).toBe(scene.mark);
  const [one] = scene.filled.keys();
  expect(dimmed(scene, new Set([`filled:${one}`])).filled.get(one!)).toBe(scene.filled.get(one!));
});
