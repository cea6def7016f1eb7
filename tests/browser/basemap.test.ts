import { afterEach, beforeAll, beforeEach, describe, expect, inject, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { screenOfPosition } from '#lib/camera/projection.ts';
import type { Position } from '#lib/geo/position.ts';
import type { PackedTopology } from '#lib/render/map-file/packed-topology.ts';
import type { StoryMap } from '#lib/render/story-map.ts';
import { THEMES } from '#lib/render/theme.ts';
import { firstPlane, type FirstPlane } from '#lib/stage/light/first-plane.ts';
import { Stage } from '#lib/stage/stage.ts';
import { storyTimeline } from '#lib/story/story-timeline.ts';
import '#lib/render/map.css';
import { COLOURS } from '../basemap/colours.ts';

const origin = inject('basemaps');
const FRAME = { width: 700, height: 560, padding: { top: 24, right: 24, bottom: 24, left: 24 } };
/** From Israel to Azerbaijan. */
const STEP = 1;
/** Of no scene's countries. */
const IRAQ: Position = [42.6, 33.1];
const MEDITERRANEAN: Position = [33.2, 33.9];
const AZERBAIJAN: Position = [48.6, 39.9];

let story: StoryMap<PackedTopology>;
let first: FirstPlane;
let stage: Stage;
let root: HTMLElement;
const credit = () => root.querySelector('[data-credit]')!;
const errors = vi.spyOn(console, 'error');

beforeAll(async () => {
  story = (await (await fetch(`${origin}/map.json`)).json()) as StoryMap<PackedTopology>;
  first = await firstPlane(story.topology);
});

beforeEach(() => {
  root = document.createElement('div');
  root.dataset['stage'] = '';
  const { width, height } = FRAME;
  root.innerHTML = `<div style="position: relative; width: ${width}px; height: ${height}px"></div><p data-credit></p>
    <style>[data-stage] .map, .live, .live canvas { position: absolute; inset: 0 } .overlay { visibility: hidden }</style>`;
  document.body.replaceChildren(root);
  errors.mockClear();
});

afterEach(() => {
  stage.close();
  expect(errors).not.toHaveBeenCalled();
});

/** A stage at rest at a step, on a basemap of the other origin. */
function open(kind: 'style' | 'pmtiles', path: string, onGround: (kind: Stage['kind']) => void = () => {}): Stage {
  const line = storyTimeline(story.scenes, FRAME);
  const map = { ...story, basemap: { kind, url: origin + path, origins: [origin] } };
  const ground = root.querySelector<HTMLElement>('div')!;
  return (stage = new Stage({
    host: ground,
    map,
    ...first,
    timeline: line,
    frame: FRAME,
    position: STEP,
    scheme: 'light',
    layerUrl: (id) => `${origin}/layers/${id}.geojson`,
    onGround
  }));
}

async function openLive(kind: 'style' | 'pmtiles', path: string): Promise<void> {
  const live = new Promise((resolve) => open(kind, path, resolve));
  void stage.goLive();
  expect(await live).toBe('live');
}

/** Resolves when a map that failed, if it came to one, has been gone for longer than the stage waits before it tries again. */
async function tried(): Promise<void> {
  for (let gone = root.querySelector('.live') ? 0 : 16; gone < 16; gone = root.querySelector('.live') ? 0 : gone + 1) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

type Colour = readonly [number, number, number];

async function picture(): Promise<(position: Position) => Colour> {
  const base64 = await page.screenshot({ element: root.querySelector('div')!, save: false });
  const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob());
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
  context.drawImage(bitmap, 0, 0);
  const scale = bitmap.width / FRAME.width;
  return (position) => {
    const [x, y] = screenOfPosition(position, stage.shown.camera, FRAME);
    const [red = 0, green = 0, blue = 0] = context.getImageData(
      Math.round(x * scale),
      Math.round(y * scale),
      1,
      1
    ).data;
    return [red, green, blue];
  };
}

const rgb = (hex: string): Colour => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)) as unknown as Colour;
const distance = (a: Colour, b: Colour): number => Math.max(...a.map((value, i) => Math.abs(value - b[i]!)));
const asked = async (): Promise<string[]> => (await (await fetch(`${origin}/asked`)).json()) as string[];

test('a style is the ground, and what the story says is above it', async () => {
  await openLive('style', '/style.json');
  const colour = await picture();
  for (const place of [IRAQ, MEDITERRANEAN]) expect(distance(colour(place), COLOURS.ground)).toBeLessThan(3);
  // The highlight is ours, and is seen through.
  const { highlight } = THEMES.light;
  const mixed = COLOURS.ground.map((value, i) => value * 0.45 + rgb(highlight)[i]! * 0.55) as unknown as Colour;
  expect(distance(colour(AZERBAIJAN), mixed)).toBeLessThan(4);
  // Its borders are not drawn, which are of another day; of its names, those along lines.
  for (let y = 30; y < 40; y += 0.37) expect(distance(colour([42.6, y]), COLOURS.border)).toBeGreaterThan(60);
  expect((await asked()).filter((path) => path.includes('glyphs'))).toContain('/glyphs/Along lines/0-255.pbf');
  expect((await asked()).join()).not.toContain('At points');
  expect(credit().innerHTML).toBe('<a href="https://flats.example.org/" rel="noopener" target="_blank">© Flats</a>');
});

test('its images are those of its own sprite', async () => {
  await openLive('style', '/sprite-style.json');
  expect(distance((await picture())(IRAQ), COLOURS.sprite)).toBeLessThan(3);
});

test('it stays where the colours of the page change', async () => {
  await openLive('style', '/style.json');
  stage.scheme('dark');
  await new Promise((resolve) => setTimeout(resolve, 500));
  const colour = await picture();
  expect(distance(colour(IRAQ), COLOURS.ground)).toBeLessThan(3);
  const mixed = COLOURS.ground.map((value, i) => value * 0.45 + rgb(THEMES.dark.highlight)[i]! * 0.55);
  expect(distance(colour(AZERBAIJAN), mixed as unknown as Colour)).toBeLessThan(4);
});

test('an archive of pictures is the ground', async () => {
  await openLive('pmtiles', '/pictures.pmtiles');
  const colour = await picture();
  for (const place of [IRAQ, MEDITERRANEAN]) expect(distance(colour(place), COLOURS.picture)).toBeLessThan(3);
  expect(credit().textContent).toBe('© Flats');
});

test.each([
  ['earth', MEDITERRANEAN, 'land'],
  ['water', IRAQ, 'water']
] as const)('an archive of vector tiles has our colours: %s', async (layer, place, name) => {
  await openLive('pmtiles', `/${layer}.pmtiles`);
  expect(distance((await picture())(place), rgb(THEMES.light[name]))).toBeLessThan(3);
  stage.scheme('dark');
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(distance((await picture())(place), rgb(THEMES.dark[name]))).toBeLessThan(3);
});

test('layers that nobody knows are quiet lines over the atlas', async () => {
  // From south to north through Iran, across two or three lines of the archive.
  const column = (colour: (position: Position) => Colour) =>
    Array.from({ length: 200 }, (_, i) => colour([48.9, 31.5 + i / 40]));
  const live = new Promise((resolve) => open('pmtiles', '/paths.pmtiles', resolve));
  const atlas = column(await picture());
  void stage.goLive();
  await live;
  const changes = column(await picture()).map((one, i) => distance(one, atlas[i]!));
  const changed = changes.filter((change) => change > 6).length;
  expect(changed).toBeGreaterThan(0);
  expect(changed).toBeLessThan(40);
  expect(Math.max(...changes)).toBeLessThan(90);
});

test('a stage that is closed while the live map is on its way makes none', async () => {
  const grounds: string[] = [];
  open('style', '/style.json', (ground) => grounds.push(ground));
  const coming = stage.goLive();
  stage.close();
  await coming;
  await tried();
  expect(grounds).toEqual([]);
  expect(root.querySelector('.live')).toBeNull();
});

describe('the light stage stays, and nothing is said, where the basemap', () => {
  test.each([
    ['is not there', 'style', '/nowhere.json'],
    ['is no JSON', 'style', '/broken.json'],
    ['is of another version', 'style', '/old.json'],
    ['has a layer that MapLibre refuses', 'style', '/wrong-layer.json'],
    ['may not be read from here', 'style', '/closed/style.json'],
    ['has tiles that are not there', 'style', '/gone-tiles.json'],
    ['has tiles that fail', 'style', '/failing-tiles.json'],
    ['has tiles that may not be read from here', 'style', '/closed-tiles.json'],
    ['is an archive that is not there', 'pmtiles', '/nowhere.pmtiles'],
    ['is no archive', 'pmtiles', '/false.pmtiles'],
    ['is an archive that may not be read from here', 'pmtiles', '/closed/earth.pmtiles'],
    ['is on a host that sends no part of a file', 'pmtiles', '/whole/earth.pmtiles']
  ] as const)('%s', async (_, kind, path) => {
    const grounds: string[] = [];
    open(kind, path, (ground) => grounds.push(ground));
    await stage.goLive();
    await tried();
    expect(grounds).toEqual([]);
    expect(stage.kind).toBe('light');
    expect(root.querySelector('.live')).toBeNull();
    expect(credit().textContent).toBe('');
    const colour = await picture();
    expect(distance(colour(IRAQ), rgb(THEMES.light.land))).toBeLessThan(3);
  });
});
