import { describe, expect, test } from 'vitest';
import type { Frame } from '#lib/camera/frame.ts';
import { distance } from '#lib/geo/great-circle.ts';
import { wrap } from '#lib/geo/longitude.ts';
import { makeHighlightAreas } from '#lib/render/labels/make-highlight-areas.ts';
import { worldLabels } from '#lib/render/make-world-map.ts';
import { DOT } from '#lib/render/labels/name-box.ts';
import { labelsAtRest, placeLabels, type PlacedLabel } from '#lib/render/labels/place-labels.ts';
import type { Label } from '#lib/render/story-map.ts';
import { readAtlas } from '#lib/server/atlas.ts';
import type { Bounds } from '#lib/geo/bounds.ts';
import type { StagedScene } from '#lib/story/staged.ts';
import { storyTimeline } from '#lib/story/story-timeline.ts';
import { framesIn } from './frames.ts';
import { stagedScene } from '../staged-scene.ts';

const atlas = readAtlas();
const LANG = 'fr';
const DATE = '2024-01-01';
const frames = framesIn(LANG).filter(([name]) => ['320×568', '390×844', '1280×800'].includes(name));

const sceneOf = (bounds: Bounds, highlight: readonly string[], mark: readonly string[]): StagedScene =>
  stagedScene({
    view: { kind: 'bounds', bounds },
    highlight,
    filled: highlight,
    mark,
    date: DATE,
    travel: 'cut'
  });

const labels = worldLabels(atlas, LANG);
const countries = [...atlas.regions.values()].filter(
  ({ kind, periods }) => kind !== 'area' && periods.some(({ shape, to }) => shape !== null && to === null)
);

/** A scene for each of some regions, which it highlights alone; made once for the screens that look at them. */
function alone(regions: readonly (readonly [id: string, bounds: Bounds])[]) {
  const scenes = regions.map(([id, bounds]) => sceneOf(bounds, [id], []));
  const areas = makeHighlightAreas(
    regions.map(([id]) => ({ highlight: [id], date: DATE })),
    scenes,
    atlas,
    LANG
  );
  return (frame: Frame) => {
    const { cameraAt, sceneAt } = storyTimeline(scenes, frame);
    return regions.map(([id], i) => ({
      id,
      ...labelsAtRest({ labels, areas, lang: LANG, scenes }, sceneAt(i), cameraAt(i), frame)
    }));
  };
}

const isNamed = ({ id, placed }: { readonly id: string; readonly placed: readonly PlacedLabel[] }): boolean =>
  placed.some(({ label, lines }) => label.id === id && lines.length > 0);

const own = alone(countries.map(({ id, bounds }) => [id, bounds]));
const TINY = ['MT', 'KI', 'SG', 'VA', 'MV', 'TV', 'SC', 'MC'];
const far = alone(
  [...TINY, 'BH', 'LU', 'IL', 'AE', 'FR', 'RU', 'CL', 'AQ', 'GM'].map((id) => {
    const [x, y] = atlas.regions.get(id)!.label;
    return [id, [wrap(x - 60), Math.max(-80, y - 40), wrap(x + 60), Math.min(80, y + 40)]];
  })
);

describe.each(frames)('at %s', { timeout: 60_000 }, (_, frame) => {
  test('every country and disputed region that a scene highlights in its own view is named', () => {
    expect(own(frame).flatMap((one) => (isNamed(one) ? [] : [one.id]))).toEqual([]);
  });

  test('and in a view of half the world, where the small ones are ringed', () => {
    const seen = far(frame);
    expect(seen.flatMap((one) => (isNamed(one) ? [] : [one.id]))).toEqual([]);
    expect(seen.flatMap(({ id, islets }) => (TINY.includes(id) && islets.length === 0 ? [id] : []))).toEqual([]);
  });

  test('both of two near towns that a scene marks have their dots and names', () => {
    const places = [...atlas.places.values()];
    const towns: Label[] = places.map(({ id, names, position, rank }) => ({
      id,
      text: names[LANG] ?? names.en,
      position,
      kind: 'town',
      minZoom: rank
    }));
    const without: string[] = [];
    for (let i = 0; i < places.length; i += 293) {
      const one = places[i]!;
      const near = places
        .filter(({ id }) => id !== one.id)
        .reduce((best, other) =>
          distance(other.position, one.position) < distance(best.position, one.position) ? other : best
        );
      const [[ax, ay], [bx, by]] = [one.position, near.position];
      if (Math.abs(ax - bx) > 90) continue;
      // From so near that they are apart to so far that their dots touch.
      for (const air of [0.2, 1, 4]) {
        const bounds: Bounds = [
          Math.min(ax, bx) - air,
          Math.min(ay, by) - air,
          Math.max(ax, bx) + air,
          Math.max(ay, by) + air
        ];
        const marks = [one.id, near.id];
        const { cameraAt } = storyTimeline([sceneOf(bounds, [], marks)], frame);
        const subject = { marks: new Set(marks), areas: [], layers: new Set<string>(), date: '2022-10-03' };
        const { placed } = placeLabels(towns, cameraAt(0), frame, subject, LANG);
        for (const id of marks) {
          const found = placed.find(({ label }) => label.id === id);
          if (found?.dot !== DOT.marked || found.lines.length === 0) without.push(`${id} of ${marks.join()} at ${air}`);
        }
      }
    }
    expect(without).toEqual([]);
  });
});
