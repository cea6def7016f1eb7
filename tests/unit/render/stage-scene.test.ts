import { describe, expect, test } from 'vitest';
import { KINDS } from '#lib/render/drawing.ts';
import type { Kind } from '#lib/render/paint.ts';
import { shapesOf } from '#lib/render/shapes.ts';
import { makeStoryMap } from '#lib/render/make-story-map.ts';
import { stageScene } from '#lib/render/stage-scene.ts';
import { styleOf } from '#lib/render/style/style.ts';
import { THEMES } from '#lib/render/theme.ts';
import { colourIn } from '#lib/render/tone.ts';
import { readAtlas } from '#lib/server/atlas.ts';
import { storyTimeline } from '#lib/story/story-timeline.ts';
import { QUIET } from '#lib/story/timeline.ts';
import type { Mention, Scene } from '#lib/story/story.ts';
import { story } from './gantz-bakou.ts';

const atlas = readAtlas();
const staged = (over: Partial<Scene>, mentions: readonly Mention[] = []) =>
  stageScene({ scene: { ...story.steps[0]!.scene, highlight: [], framed: [], ...over }, mentions }, atlas);

describe('what is filled with a state that is highlighted', () => {
  const PARTS: Readonly<Record<string, readonly string[]>> = {
    FI: ['AX'],
    CN: ['HK', 'MO'],
    FR: ['BL', 'MF', 'PM', 'TF', 'WF', 'YT'],
    AU: ['HM', 'NF'],
    // These govern themselves, or are on the list of non-self-governing territories.
    DK: [],
    GB: [],
    NL: [],
    NZ: [],
    US: [],
    // Nobody but the editor says whose Taiwan is.
    TW: []
  };
  test.each(Object.entries(PARTS))('%s with its integral parts', (id, parts) => {
    const scene = staged({ highlight: [id] });
    expect(scene.highlight).toEqual([id]);
    expect([...scene.filled].sort()).toEqual([id, ...parts].sort());
  });

  test('its self-governing territories too, or no other shape, where the scene says so', () => {
    expect(staged({ highlight: ['DK'], parts: 'all' }).filled).toEqual(['DK', 'FO', 'GL']);
    expect(staged({ highlight: ['FI'], parts: 'none' }).filled).toEqual(['FI']);
  });

  test('no part twice, no state by its part', () => {
    expect(staged({ highlight: ['FI', 'AX'] }).filled).toEqual(['FI', 'AX']);
    expect(staged({ highlight: ['AX'] }).filled).toEqual(['AX']);
  });

  test('every territory that says it is integral is of a state that has the same sovereign on the map', () => {
    const belonging = [...atlas.regions.values()].filter(({ belongs }) => belongs);
    expect(belonging.length).toBeGreaterThan(40);
    for (const { id, kind, periods, belongs } of belonging) {
      expect(kind, id).toBe('territory');
      expect(periods.at(-1)!.administeredBy, id).toContain(belongs!.to);
      expect(periods.at(-1)!.sources.length, id).toBeGreaterThan(0);
    }
  });

  test('parts are filled, and are not among what is named', () => {
    const scene = storyTimeline([staged({ highlight: ['FI'] })], {
      width: 390,
      height: 380,
      padding: { top: 0, right: 0, bottom: 0, left: 0 }
    }).sceneAt(0);
    expect([...scene.filled.keys()]).toEqual(['FI', 'AX']);
    expect([...scene.highlight.keys()]).toEqual(['FI']);
  });
});

describe('a disputed region is loud where the scene is about it', () => {
  const quake = staged({ highlight: ['TR'], date: '2023-02-06' });

  test('and quiet everywhere else', () => {
    expect(quake.about).toEqual([]);
    expect(quake.disputed.length).toBeGreaterThan(10);
    const frame = { width: 390, height: 380, padding: { top: 0, right: 0, bottom: 0, left: 0 } };
    const { disputed } = storyTimeline([quake], frame).sceneAt(0);
    expect(new Set(disputed.values())).toEqual(new Set([QUIET]));
  });

  test.each([
    ['highlighted', staged({ highlight: ['golan'] })],
    ['framed by name', staged({ framed: ['golan'] })],
    ['named in the text', staged({}, [{ id: 'golan', kind: 'region', text: 'Golan' }])]
  ])('%s', (_, { about }) => expect(about).toEqual(['golan']));

  test('not where a state beside it is what the scene is about', () => {
    expect(staged({ highlight: ['VE'], framed: ['GY'] }).about).toEqual([]);
  });
});

test('no disputed region has a colour of a side: not of the highlight, not of its line', () => {
  const { highlight, accent } = THEMES.light;
  const own = (Object.values(KINDS) as Kind[]).filter(({ by }) => by === 'disputed');
  expect(own).toHaveLength(2);
  for (const { fill, stroke, hatch } of own) {
    for (const colour of [fill, stroke, hatch])
      expect([highlight, accent]).not.toContain(colour && colourIn(colour, THEMES.light));
  }
});

test('no country is told from others for being in the story', () => {
  const map = makeStoryMap(story, atlas);
  const land = styleOf(map, shapesOf(map.topology), THEMES.light).layers.find(({ id }) => id === 'land')!;
  expect(land.type === 'fill' && land.paint?.['fill-color']).toBe(THEMES.light.land);
});
