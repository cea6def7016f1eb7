import type { Feature } from 'geojson';
import { describe, expect, test } from 'vitest';
import { allThings, drawing } from '#lib/render/drawn.ts';
import { FRAMES } from '#lib/render/screens.ts';
import { makeStoryMap } from '#lib/render/make-story-map.ts';
import { stagedParts } from '#lib/render/staged-parts.ts';
import { stillShapes } from '#lib/render/still/still.ts';
import { storyCss } from '#lib/render/story-css.ts';
import { THEMES } from '#lib/render/theme.ts';
import { readAtlas } from '#lib/server/atlas.ts';
import { layerData, servedLayer } from '#lib/server/site.ts';
import { readStories } from '#lib/server/stories.ts';
import { storyTimeline } from '#lib/story/story-timeline.ts';
import type { Layer, Story } from '#lib/story/story.ts';

const atlas = readAtlas();
const [story, english] = readStories('tests/stories/good/values').stories as [Story, Story];
const map = makeStoryMap(story, atlas);
const line = storyTimeline(map.scenes, FRAMES.portrait);
const refOf = (id: string) => map.layers.find((layer) => layer.id === id)!;
const shownIn = (scene: number): string[] =>
  drawing(map, line.sceneAt(scene), THEMES.light).flatMap(({ part }) => (part ? [part.id] : []));

describe('the parts of a layer', () => {
  test('are what looks alike and shows in the same scenes', () => {
    const parts = refOf('frappes').parts!;
    expect(parts.map(({ entry }) => entry)).toEqual(['missing', 'other', 0, 1]);
    const entriesIn = (scene: number) =>
      parts.filter(({ id }) => map.scenes[scene]!.layers.includes(id)).map(({ entry }) => entry);
    expect(entriesIn(0)).toEqual(['missing', 'other', 0, 1]);
    expect(entriesIn(1)).toEqual([0, 1]);
    expect(entriesIn(2)).toEqual([]);
  });

  test('of one day show on that day alone', () => {
    const [nord, sud] = refOf('front').parts!;
    expect(shownIn(0)).toContain(nord!.id);
    expect(shownIn(0)).not.toContain(sud!.id);
    expect(shownIn(1)).toContain(sud!.id);
    expect(shownIn(1)).not.toContain(nord!.id);
  });

  test('lie the small over the large', () => {
    const radii = refOf('morts').parts!.map(({ radius }) => radius);
    expect(radii).toEqual([28, 21, 14, 7, undefined]);
  });

  test('are served with their features, once each, with what the editor wrote', () => {
    for (const layer of story.layers.filter(({ kind }) => kind !== 'region')) {
      const served = servedLayer(story, layer);
      const ids = new Set(refOf(layer.id).parts!.map(({ id }) => id));
      expect(served.features.length).toBe(layer.data.features.length);
      for (const [i, { properties }] of served.features.entries()) {
        const { '~part': part, ...written } = properties as Record<string, unknown>;
        expect(ids).toContain(part);
        expect(written).toEqual(layer.data.features[i]!.properties);
      }
    }
  });

  test('of areas of one place on several days are each whole', () => {
    const ring = [
      [44, 40],
      [45, 40],
      [45, 41],
      [44, 41],
      [44, 40]
    ];
    const front = story.layers.find(({ id }) => id === 'front')!;
    const features = front.data.features.map((feature): Feature => ({
      ...feature,
      geometry: { type: 'Polygon', coordinates: [ring] }
    }));
    const told = { ...story, layers: [{ ...front, kind: 'fill' as const, data: { ...front.data, features } }] };
    const { drawn, parts } = stagedParts(told, atlas).layers.get('front')!;
    expect(parts).toHaveLength(2);
    expect(drawn.map(({ feature }) => feature.geometry)).toEqual(features.map(({ geometry }) => geometry));
  });

  test('that look alike have one rule for each colour scheme, and no rule knows a part', () => {
    const css = storyCss(map);
    expect(css).toContain('.map .layer-circle.of-frappes-0 path{');
    expect(css).toContain('@media screen and (prefers-color-scheme:dark){');
    expect(css).not.toContain('~');
    for (const { name, part, layer } of allThings(map).filter(({ part }) => part)) {
      expect(css, part!.id).toContain(
        `.${name}${name.endsWith('texture') ? '-stripe' : ''}.of-${layer}-${part!.entry ?? 'all'}`
      );
    }
    // On paper there is one scheme.
    expect(storyCss(map, 'light')).not.toContain('@media');
  });

  test('a story without values has none of it', () => {
    const plain = readStories('tests/stories/good/every-field').stories[0]!;
    const made = makeStoryMap(plain, atlas);
    expect(storyCss(made)).not.toContain('.of-');
    expect(Object.keys(made.layers[0]!)).toEqual(['id', 'kind', 'name', 'source']);
    expect(servedLayer(plain, plain.layers[0]!)).toBe(plain.layers[0]!.data);
  });

  test('of a translation are called as it says, and are else the same', () => {
    const made = makeStoryMap(english, atlas);
    const [strikes, deaths, balances] = made.layers;
    expect(strikes).toMatchObject({ name: 'Strikes', source: 'The newsroom', lang: 'en' });
    expect(strikes!.color).toMatchObject({
      categories: [{ name: 'Missiles' }, { name: 'Drones' }, { name: 'Mines', count: 0 }],
      other: { name: 'Others', count: 1 }
    });
    expect(deaths!.size).toMatchObject({ unit: 'deaths', most: 16 });
    // Until it is translated, a layer has its own words.
    expect(balances).toEqual(refOf('soldes'));
    expect(made.layers.map(({ parts }) => parts)).toEqual(map.layers.map(({ parts }) => parts));
  });

  test('names of features show with them', () => {
    const labels = map.labels.filter(({ part }) => part);
    expect(labels.map(({ text }) => text)).toEqual(['Dépôt', 'Pont', 'Gare', 'Usine']);
    for (const { part, under } of labels) expect(under).toEqual([part]);
  });
});

describe('a layer of regions', () => {
  const row = (id: string, year: number, n: number | null): Feature =>
    ({ type: 'Feature', id, geometry: null, properties: { n, year } }) as unknown as Feature;
  const layer: Layer = {
    id: 'refugies',
    file: 'refugies.csv',
    kind: 'region',
    name: 'Réfugiés',
    source: 'HCR',
    simplify: false,
    color: {
      kind: 'classes',
      by: 'n',
      unit: null,
      method: 'given',
      palette: 'OrRd',
      around: null,
      limits: [0, 10, 20],
      single: false,
      counts: [1, 2],
      missing: 1
    },
    from: 'year',
    to: 'year',
    data: {
      type: 'FeatureCollection',
      features: [
        row('PL', 2022, 15),
        row('RO', 2022, 3),
        row('MD', 2022, null),
        row('PL', 2021, 3),
        row('FR', 2022, 12)
      ]
    }
  };
  const steps = story.steps.slice(0, 2).map((step, i) => {
    const { only: _, ...scene } = step.scene;
    return { ...step, scene: { ...scene, layers: ['refugies'], date: i === 0 ? '2021-06-01' : '2022-06-01' } };
  });
  const told: Story = { ...story, layers: [layer], steps };
  const made = makeStoryMap(told, atlas);

  test('fills the shapes that the atlas has on the day of each scene, by class', () => {
    const parts = made.layers[0]!.parts!;
    const inScene = (i: number) => parts.filter(({ id }) => made.scenes[i]!.layers.includes(id));
    expect(inScene(0).map(({ entry, shapes }) => [entry, shapes])).toEqual([[0, ['PL']]]);
    const later = new Map(inScene(1).map(({ entry, shapes }) => [entry, shapes]));
    expect([...later.keys()]).toEqual(['missing', 0, 1]);
    expect(later.get('missing')).toEqual(['MD']);
    // With what the atlas draws apart of a country.
    expect(later.get(1)).toEqual(expect.arrayContaining(['PL', 'FR', 'PM']));
  });

  test('has no geometry of its own, and lies under the coasts and borders', () => {
    expect(JSON.stringify(made.layers)).not.toContain('coordinates');
    expect(stagedParts(told, atlas).layers.get('refugies')!.parts.length).toBeGreaterThan(1);
    const names = allThings(made).map(({ name }) => name);
    expect(names.lastIndexOf('region-texture')).toBeGreaterThan(names.indexOf('layer-region'));
    expect(names.lastIndexOf('region-texture')).toBeLessThan(names.indexOf('coast'));
  });

  test('is drawn in a still', () => {
    const scenes = storyTimeline(made.scenes, FRAMES.portrait);
    const svg = stillShapes({
      map: made,
      scene: scenes.sceneAt(1),
      camera: scenes.cameraAt(1),
      frame: FRAMES.portrait,
      extent: [0, 0, FRAMES.portrait.width, FRAMES.portrait.height],
      id: 's',
      layers: layerData(told)
    });
    expect(svg).toMatch(/<path class="layer-region of-refugies-0" data-layer="refugies" data-part="refugies~\d" d="m/);
    expect(svg.match(/class="region-texture-stripe of-refugies-missing"/g)?.length).toBe(2);
    expect(svg.indexOf('layer-region')).toBeLessThan(svg.indexOf('class="border"'));
  });
});
