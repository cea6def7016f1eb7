import { describe, expect, test } from 'vitest';
import { makeStoryMap } from '#lib/render/make-story-map.ts';
import { labelsAtRest, freeOf } from '#lib/render/labels/place-labels.ts';
import { inside, overlap } from '#lib/render/labels/rect.ts';
import { notesBeside } from '#lib/render/notes/notes-at-rest.ts';
import { keepsIn } from '#lib/render/keeps-in.ts';
import { screensIn } from '#lib/render/screens.ts';
import { stillFile } from '#lib/render/still/still-file.ts';
import { whereBeside } from '#lib/render/where/place-where.ts';
import { scaleNode } from '#lib/render/where/where-nodes.ts';
import { scaleBar } from '#lib/render/where/scale-bar.ts';
import { storyTimeline } from '#lib/story/story-timeline.ts';
import { map as plain } from '../gantz-bakou.ts';
import { FRONT_MATTER, known, scene, validate } from '../../story/known.ts';

const camera = { center: [49.87, 40.4], zoom: 8, bearing: 0, pitch: 0 } as const;
const frame = { height: 800 };

describe('a scale bar', () => {
  test('is as long as it says, to a hundredth', () => {
    for (const latitude of [0, 40, -60, 78]) {
      for (let zoom = 7; zoom < 16; zoom += 0.7) {
        const bar = scaleBar({ ...camera, center: [0, latitude], zoom }, frame, 'en');
        if (!bar) continue;
        const [, number, unit] = /([\d.,]+)\s?(\w+)/.exec(bar.text)!;
        const metres = Number(number!.replaceAll(',', '')) * (unit === 'km' ? 1000 : 1);
        const each = (Math.cos((latitude * Math.PI) / 180) * 40_075_017) / (512 * 2 ** zoom);
        expect(Math.abs(bar.width * each - metres) / metres).toBeLessThan(0.01);
        expect(bar.width).toBeLessThanOrEqual(110);
      }
    }
  });

  test('is there where one scale is true of all the map, and on no tilted one', () => {
    expect(scaleBar(camera, frame, 'fr')).not.toBeNull();
    expect(scaleBar({ ...camera, zoom: 3 }, frame, 'fr')).toBeNull();
    expect(scaleBar({ ...camera, pitch: 30 }, frame, 'fr')).toBeNull();
  });

  test.each([
    ['fr', /^\d+\s?km$/],
    ['en', /^\d+ km$/],
    ['en-US', /^\d+ mi$/],
    ['ru', /^\d+\s?км$/],
    ['ar', /كم/],
    ['he', /ק/]
  ])('is in the units and letters of %s', (lang, text) => {
    expect(scaleBar(camera, frame, lang)!.text).toMatch(text);
  });
});

const made = (front: string, ...scenes: string[]) => {
  const text = FRONT_MATTER.replace('\n---\n', `\n${front}\n---\n`) + scenes.map((fields) => scene(fields)).join('');
  const { stories, issues } = validate(text);
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  return makeStoryMap(stories[0]!, known.atlas);
};

describe('an inset', () => {
  const map = made(
    'scale: auto\ninset: auto',
    'view: [Azerbaïdjan, Géorgie, Arménie]',
    'view: { center: [2.35, 48.86], zoom: 8 }',
    'view: [Italie, Russie, États-Unis]',
    'view: { center: [2.5, 48.7], zoom: 8 }\ninset: Europe',
    'view: [Azerbaïdjan]\ninset: none\nscale: none'
  );
  const of = (i: number) => map.insets![map.scenes[i]!.inset!];

  test('is the globe for a part of the world, the country for a part of one, nothing for most of the world', () => {
    expect(of(0)?.globe).toBe(true);
    expect(of(1)).toMatchObject({ of: 'FR' });
    expect(map.scenes[2]!.inset).toBeUndefined();
    expect(of(3)?.globe).toBeUndefined();
    expect(map.scenes[4]).not.toHaveProperty('inset');
    expect(map.scenes[4]).not.toHaveProperty('scale');
  });

  test('has its spot in itself, and weighs little', () => {
    for (const { size, spot, land, edge = '' } of map.insets!) {
      const [x, y, width, height] = spot;
      expect(inside([x, y, x + width, y + height], [0, 0, ...size])).toBe(true);
      expect(land.length).toBeGreaterThan(50);
      expect(land.length + edge.length).toBeLessThan(4000);
    }
  });

  test('is there once for the scenes that have the same', () => {
    expect(made('inset: auto', 'view: [Géorgie]', 'view: [Azerbaïdjan]', 'view: [Géorgie]').insets).toHaveLength(2);
  });

  test('a map that asks for neither has nothing of them', () => {
    expect(Object.keys(plain)).not.toContain('insets');
    for (const staged of plain.scenes) for (const name of ['scale', 'inset']) expect(staged).not.toHaveProperty(name);
  });
});

describe.each(['fr', 'ar'])('in the corners of the screens of a page in %s', (lang) => {
  const notes = 'notes: [{ at: Bakou, text: "Explosion, 3 h 12" }]';
  const map = {
    ...made(
      'scale: auto\ninset: auto',
      `view: [Azerbaïdjan]\nmark: [Bakou]\n${notes}`,
      'view: { center: [2.35, 48.86], zoom: 8, bearing: 20 }'
    ),
    lang
  };

  test('inset and scale bar stand in the free part, clear of names, notes and each other', () => {
    let found = 0;
    for (const screen of screensIn(lang)) {
      const { cameraAt, sceneAt, length } = storyTimeline(map.scenes, screen);
      for (let i = 0; i < length; i++) {
        const seen = { camera: cameraAt(i), frame: screen };
        const names = labelsAtRest(map, sceneAt(i), seen.camera, screen, keepsIn(map, sceneAt(i), seen.camera, screen));
        const { inset, scale } = whereBeside(map, sceneAt(i), seen, names);
        const rects = [inset, scale].flatMap((one) => (one ? [one.rect] : []));
        const others = [...names.taken, ...notesBeside(map, sceneAt(i), seen, names).taken];
        for (const rect of rects) {
          expect(inside(rect, freeOf(screen))).toBe(true);
          expect(others.some((other) => overlap(rect, other))).toBe(false);
        }
        if (inset && scale) expect(overlap(inset.rect, scale.rect)).toBe(false);
        if (i === 1) expect(scale?.north).toBe(-20);
        found += rects.length;
      }
    }
    expect(found).toBeGreaterThan(12);
  });
});

test('an arrow is in a colour of the map, in the dark too, and points north', () => {
  const rect = [0, 0, 24, 24] as const;
  const { children } = scaleNode({ bar: null, north: -30, rect }, 'fr');
  expect(children).toMatchObject([{ attributes: { class: 'dot', transform: 'translate(9 12) rotate(-30.0)' } }]);
});

test('a still has them', () => {
  const svg = stillFile(
    made('scale: auto\ninset: auto', 'view: { center: [2.35, 48.86], zoom: 8 }'),
    0,
    'landscape',
    '',
    { layers: new Map() }
  );
  expect(svg).toContain('class="inset"');
  expect(svg).toMatch(/class="scale".*km/);
});
