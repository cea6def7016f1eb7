import { describe, expect, test } from 'vitest';
import { boxIn } from '#lib/camera/key-box.ts';
import { keysOf, pageKeys, standsOpen } from '#lib/render/key-file.ts';
import { boxHeight } from '#lib/render/key-height.ts';
import { boxOf } from '#lib/render/labels/name-box.ts';
import { labelsAtRest } from '#lib/render/labels/place-labels.ts';
import { overlap } from '#lib/render/labels/rect.ts';
import { makeStoryMap } from '#lib/render/make-story-map.ts';
import { FRAMES } from '#lib/render/screens.ts';
import { stillFile } from '#lib/render/still/still-file.ts';
import { storyCss } from '#lib/render/story-css.ts';
import { screenOfPosition } from '#lib/camera/projection.ts';
import { readAtlas } from '#lib/server/atlas.ts';
import type { Route, Scene, Story } from '#lib/story/story.ts';
import { storyTimeline } from '#lib/story/story-timeline.ts';
import { messagesIn } from '#lib/text/messages.ts';
import { story } from './gantz-bakou.ts';

const atlas = readAtlas();
const words = messagesIn('fr');
const route = (over: Partial<Route>): Route => ({
  through: [
    [46, 40],
    [49, 41]
  ],
  arrow: null,
  line: 'solid',
  role: null,
  bend: 0,
  name: null,
  source: null,
  ...over
});

function made(over: Partial<Scene>, roles: Story['roles'] = {}) {
  const [first] = story.steps;
  const told: Story = { ...story, roles, layers: [], steps: [{ ...first!, scene: { ...first!.scene, ...over } }] };
  const map = makeStoryMap(told, atlas);
  const [[, key]] = keysOf(told, map, new Map()) as [[unknown, ReturnType<typeof keysOf>[number][1]]];
  const entries = key.groups.flatMap((group) => group.entries);
  return { told, map, key, entries, labels: entries.map(({ labels }) => labels.map(({ text }) => text).join()) };
}

describe('roles and lines in the key', () => {
  test('a role is there once, as the story or the page calls it, for regions and lines alike', () => {
    const { entries, labels } = made(
      {
        highlight: ['AZ', 'AM', 'GE'],
        roles: { AZ: 'actor', GE: 'actor', AM: 'counterpart' },
        routes: [route({ role: 'actor', arrow: 'end' })]
      },
      { actor: 'Les uns' }
    );
    expect(labels.slice(0, 2)).toEqual(['Les uns', words.roleCounterpart]);
    expect(entries[0]!.lights).toEqual(['filled:AZ~actor', 'filled:GE~actor', 'routes:0']);
    expect(entries[0]!.swatch).toContain('class="highlight" data-role="actor"');
    expect(entries[0]!.swatch).toContain('class="head actor"');
    expect(labels.filter((label) => label === 'Les uns')).toHaveLength(1);
  });

  test('a dashed line has its name, a plain one has it on the map alone', () => {
    const { labels, entries } = made({
      routes: [route({ line: 'dashed', name: 'Fermée' }), route({ name: 'Ouverte' }), route({ line: 'dashed' })]
    });
    expect(labels).toEqual(['Fermée', words.disputedRegion]);
    expect(entries[0]!.swatch).toContain('class="route dashed"');
  });

  test('swatches have classes of the still, which the story’s own style sheet paints', () => {
    const { map, entries } = made({
      highlight: ['AZ'],
      roles: { AZ: 'actor' },
      routes: [route({ line: 'dotted', name: 'A' })]
    });
    const still = stillFile(map, 0, 'landscape', '', { layers: new Map() });
    const css = storyCss(map);
    for (const name of ['route dotted', 'highlight', 'outline']) {
      expect(still, name).toContain(`class="${name}"`);
      expect(entries.map(({ swatch }) => swatch).join(''), name).toContain(`class="${name}"`);
    }
    expect(css).toContain('.route.dotted');
    expect(css).toContain('.highlight[data-role=actor]');
  });

  test('sources of lines and of the story’s own places are below, each once', () => {
    const { key } = made({ routes: [route({ source: 'Un port' }), route({ bend: 0.2, source: 'Un port' })] });
    expect(key.sources.map(({ text }) => text)).toEqual(['Un port']);
  });

  test('are in the page for paper and without a script; a key of names alone is not', () => {
    const { told, map } = made({ highlight: ['AZ'], roles: { AZ: 'actor' } });
    expect(standsOpen(map)).toBe(true);
    const [html] = pageKeys(told, map, new Map());
    expect(html).toMatch(/^<div class="key"><ul>.*<\/ul><\/div>$/);
    expect(html).not.toContain('<button');
    const plain = made({ highlight: ['AZ'] });
    expect(pageKeys(plain.told, plain.map, new Map())).toEqual(['']);
  });
});

test('no name stands under a key that stands open', () => {
  const { map } = made({});
  const frame = FRAMES.landscape;
  const { cameraAt, sceneAt } = storyTimeline(map.scenes, frame);
  const names = (height: number) =>
    labelsAtRest(
      { ...map, scenes: map.scenes.map((scene) => ({ ...scene, key: { height } })) },
      sceneAt(0),
      cameraAt(0),
      frame
    )
      .placed.filter(({ lines }) => lines.length > 0)
      .map((one) => boxOf(one, one.style, screenOfPosition(one.position, cameraAt(0), frame)));
  const tall = 500;
  const box = boxIn(frame, tall)!;
  expect(names(0).some((name) => overlap(name, box))).toBe(true);
  expect(names(tall).filter((name) => overlap(name, box))).toEqual([]);
  expect(boxIn(FRAMES.portrait, tall)).toBeNull();
  expect(boxIn(frame, 0)).toBeNull();
});

test('a key is as high as its lines and rows of circles', () => {
  const own = (text: string) => ({ text, own: true });
  const high = (name: string, sources: string[]) =>
    boxHeight({
      groups: [{ title: [own(name)], entries: [] }],
      sources: sources.map(own)
    });
  // As browsers measured it: a name on three lines, and a source on three with the word before it.
  const name = 'Personnes logées par l’État, par région, le 29 septembre, personnes';
  const [short, long] = [high('Nom', ['UNHCR']), high(name, ['UNHCR'])];
  expect(long - short).toBeCloseTo(2 * 12 * 1.35, -0.5);
  const source = 'Gouvernement de la République d’Arménie, 29 septembre 2023';
  expect(high(name, [source]) - long).toBeCloseTo(2 * 11 * 1.35, -0.5);
  const size = (text: string, side: number) => ({
    swatch: `<svg width="${side}" height="${side}"></svg>`,
    labels: [own(text)],
    lights: []
  });
  const rows = (...entries: ReturnType<typeof size>[]) =>
    boxHeight({ groups: [{ title: null, entries, sizes: true }], sources: [] });
  const [large, middle, small] = [size('2,000', 66), size('500', 34), size('100', 16)];
  expect(rows(large, middle)).toBe(rows(large));
  expect(rows(large, middle, small)).toBeGreaterThan(rows(large) + 20);
});

test('the height of a key grows with what it has', () => {
  const { key } = made({ highlight: ['AZ'], roles: { AZ: 'actor' }, routes: [route({ source: 'Un port' })] });
  const all = boxHeight(key);
  expect(boxHeight({ ...key, sources: [] })).toBeLessThan(all);
  expect(boxHeight({ groups: [], sources: [] })).toBe(0);
});
