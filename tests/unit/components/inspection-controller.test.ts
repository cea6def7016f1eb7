import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { screenOfPosition } from '#lib/camera/projection.ts';
import type { Camera } from '#lib/camera/camera.ts';
import { InspectionController } from '#lib/components/inspection-controller.ts';
import { InspectionState } from '#lib/components/inspection-state.svelte.ts';
import { ATLAS_ZOOM } from '#lib/render/generalise/fineness.ts';
import { makeAtlasFile } from '#lib/render/map-file/make-atlas-file.ts';
import { packStoryMap } from '#lib/render/map-file/pack-story-map.ts';
import { arcsOf } from '#lib/render/map-file/packed-topology.ts';
import { makeWorldMap } from '#lib/render/make-world-map.ts';
import { readAtlas } from '#lib/server/atlas.ts';
import type { Outline } from '#lib/stage/outline.ts';
import { storyTimeline } from '#lib/story/story-timeline.ts';
import type { SceneState } from '#lib/story/timeline.ts';

const atlas = readAtlas();
const regions = makeAtlasFile(atlas, 'en');
const { map } = packStoryMap(makeWorldMap(atlas));
const drawn = { topology: map.topology, arcs: arcsOf(map.topology, null) };
const frame = { width: 800, height: 600, padding: { top: 0, right: 0, bottom: 0, left: 0 } };
const stepanakert = [46.75, 39.82] as const;
const camera: Camera = { center: stepanakert, zoom: 7, bearing: 0, pitch: 0 };

/** A map that remembers what it was told, and is moved by nobody. */
class Told {
  readonly drawn = drawn;
  shown: { camera: Camera; scene: SceneState; frame: typeof frame };
  outline: Outline | null = null;
  constructor() {
    this.shown = { camera, scene: storyTimeline(map.scenes, frame).sceneAt(0), frame };
  }
  show(camera: Camera, scene: SceneState): void {
    this.shown = { camera, scene, frame };
  }
  inspect(outline: Outline | null): void {
    this.outline = outline;
  }
  look(camera: Camera): void {
    this.shown = { ...this.shown, camera };
  }
}

let stage: Told;
let explores: boolean;
let dates: string[];
let rests: number;
let controller: InspectionController;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestAnimationFrame', (then: () => void) => setTimeout(then, 16));
  [stage, explores, dates, rests] = [new Told(), true, [], 0];
  controller = new InspectionController({
    state: new InspectionState('en', regions.words, null),
    stage,
    regions,
    explores: () => explores,
    dated: (day) => dates.push(day),
    rested: () => (rests += 1)
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const [x, y] = screenOfPosition(stepanakert, camera, frame);
const listed = () => controller.state.listed.map(({ id }) => id);

describe('a tap hits', () => {
  it.each([
    ['2022-10-03', 'nagorno-karabakh'],
    ['2024-01-01', 'AZ']
  ])('on %s %s', (day, id) => {
    controller.date(day);
    expect(controller.under([x, y])?.id).toBe(id);
  });

  it('nothing in the sea', () => {
    stage.look({ ...camera, center: [-30, 0] });
    expect(controller.under([400, 300])).toBeUndefined();
  });
});

describe('a card', () => {
  const opened = (id: string) => {
    const done: string[] = [];
    const card = { scrollTop: 90, focus: () => done.push('focus') };
    controller.open(controller.dossier(id)!, () => done.push('settled'));
    controller.state.card = card as unknown as HTMLElement;
    vi.runAllTimers();
    return { card, done };
  };

  it('is settled at its beginning once it stands in the page, and then has the focus', () => {
    const { card, done } = opened('AM');
    expect([controller.state.dossier?.id, card.scrollTop, done]).toEqual(['AM', 0, ['settled', 'focus']]);
    expect(stage.outline).not.toBeNull();
  });

  it('that is closed before it stands there has no focus', () => {
    const settle = vi.fn();
    controller.open(controller.dossier('AM')!, settle);
    expect(controller.close()).toBe(true);
    vi.runAllTimers();
    expect([settle.mock.calls.length, stage.outline, controller.close()]).toEqual([0, null, false]);
  });

  it('has its outline as of the day', () => {
    opened('nagorno-karabakh');
    controller.date('2022-10-03');
    expect(stage.outline).not.toBeNull();
    controller.date('2024-01-01');
    expect(stage.outline).toBeNull();
  });

  it('is looked at as a whole, no nearer than is said', () => {
    opened('AM');
    controller.look(frame.padding, 5);
    expect(stage.shown.camera.zoom).toBeCloseTo(5);
    controller.look(frame.padding);
    expect(stage.shown.camera.zoom).toBeGreaterThan(5);
  });
});

describe('borders', () => {
  it('are of the reader’s day on the map that they move, and the list is of that day', () => {
    controller.date('2022-10-03');
    expect([dates, stage.shown.scene.date]).toEqual([['2022-10-03'], '2022-10-03']);
    expect(listed()[0]).toBe('nagorno-karabakh');
    expect(controller.state.changes).toContain('2023-09-20');
    controller.date('2024-01-01');
    expect(listed()).not.toContain('nagorno-karabakh');
  });

  it('are the story’s where it moves the map: the card alone is of the day', () => {
    explores = false;
    const { scene } = stage.shown;
    controller.date('2022-10-03');
    expect([controller.state.day, dates, stage.shown.scene, listed()]).toEqual(['2022-10-03', [], scene, []]);
  });
});

describe('what is in view is listed', () => {
  it('once, when the map has come to rest', () => {
    controller.date('2022-10-03');
    stage.look({ ...camera, center: [2, 47] });
    for (let i = 0; i < 5; i++) {
      controller.moved();
      vi.advanceTimersByTime(100);
    }
    expect(listed()).not.toContain('FR');
    vi.runAllTimers();
    expect(listed()).toContain('FR');
  });

  it('not on a map that is gone', () => {
    controller.moved();
    controller.stop();
    vi.runAllTimers();
    expect(listed()).toEqual([]);
  });
});

it('a map that the reader moves nearer than the atlas bears says so when it rests, and no more when it is far again', () => {
  controller.list();
  expect([controller.state.generalised, rests]).toEqual([false, 1]);
  stage.look({ ...camera, zoom: ATLAS_ZOOM + 0.5 });
  controller.moved();
  expect(controller.state.generalised).toBe(false);
  vi.advanceTimersByTime(1000);
  expect([controller.state.generalised, rests]).toEqual([true, 2]);
  stage.look({ ...camera, zoom: ATLAS_ZOOM - 0.5 });
  controller.list();
  expect(controller.state.generalised).toBe(false);
});
