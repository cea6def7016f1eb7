import { expect, describe, it } from 'vitest';
import type { Camera } from '#lib/camera/camera.ts';
import { filmCss } from '#lib/publish/film-css.ts';
import { filmSteps } from '#lib/publish/film-steps.ts';
import { frameIn } from '#lib/render/screens.ts';
import { storyMap } from '#lib/server/site.ts';
import { readStories } from '#lib/server/stories.ts';
import { storyTimeline } from '#lib/story/story-timeline.ts';

/** A still at a moment of the film: how strongly it shows, and its transform, in parts of its own size. */
interface Shown {
  readonly opacity: number;
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

const shown = (css: string): Shown => {
  const part = (pattern: RegExp, other: number) => Number(pattern.exec(css)?.[1] ?? other);
  return {
    opacity: part(/opacity:([\d.]+)/, 1),
    x: part(/translate\((-?[\d.]+)%/, 0) / 100,
    y: part(/,(-?[\d.]+)%\)/, 0) / 100,
    scale: part(/scale\(([\d.]+)\)/, 1)
  };
};

/** The stills of a film at a time of it, in hundredths, as a browser interpolates them; the uppermost last. */
function at(css: string, time: number): (Shown & { scene: number })[] {
  return [...css.matchAll(/\.still-(\d+)\{z-index:(\d+);.*?\}@keyframes film-\1\{(.*?\})\}/g)]
    .sort((a, b) => Number(a[2]) - Number(b[2]))
    .map(([, scene, , frames]) => {
      const all = [...frames!.matchAll(/([\d.]+)%\{(.*?)\}/g)].map(([, when, text]) => ({
        when: Number(when),
        text: text!
      }));
      const after = Math.max(
        1,
        all.findIndex(({ when }) => when >= time)
      );
      const [a, b] = [all[after - 1]!, all[after]!];
      const t = (time - a.when) / (b.when - a.when);
      const [one, other] = [shown(a.text), shown(b.text)];
      const between = (key: keyof Shown) => one[key] + (other[key] - one[key]) * t;
      return {
        scene: Number(scene),
        opacity: between('opacity'),
        x: between('x'),
        y: between('y'),
        scale: between('scale')
      };
    });
}

/** How much of the frame lies beyond a still, at the side where it is most. */
const beyond = ({ x, y, scale }: Shown): number => Math.max(Math.abs(x), Math.abs(y)) + 0.5 - scale / 2;

const stories = readStories().stories.map((story) => {
  const frame = frameIn('portrait', story.lang);
  const { cameraAt, length } = storyTimeline(storyMap(story).scenes, frame);
  const cameras = Array.from({ length }, (_, step) => cameraAt(step));
  return { path: `${story.slug}/${story.lang}`, frame, cameras, steps: filmSteps(cameras, frame) };
});

describe('the film of a story on the front page', () => {
  it('is there of the shipped stories', () => {
    expect(stories.filter(({ steps }) => steps.length > 1).length).toBeGreaterThan(1);
    for (const { steps } of stories) expect(steps.toSorted((a, b) => a - b)).toEqual(steps);
  });

  it.each(stories.filter(({ steps }) => steps.length > 1))(
    '$path has a still under all of it, at every moment',
    ({ frame, cameras, steps }) => {
      const css = filmCss(
        steps.map((step) => cameras[step]!),
        frame
      );
      for (let time = 0; time <= 100; time += 0.25) {
        const opaque = at(css, time).filter(({ opacity }) => opacity > 0.999);
        expect(Math.min(...opaque.map(beyond)), `at ${time} %`).toBeLessThan(0.11);
      }
    }
  );

  it.each(stories.filter(({ steps }) => steps.length > 1))(
    '$path rests at each scene with its own still on top, where it is',
    ({ frame, cameras, steps }) => {
      const css = filmCss(
        steps.map((step) => cameras[step]!),
        frame
      );
      const told = /@keyframes film-told\{(.*?\})\}/.exec(css)![1]!;
      const rests = [...told.matchAll(/([\d.]+)%\{translate:0 (-?[\d.]+)%\}/g)]
        .map(([, when, way]) => ({ when: Number(when), scene: Math.abs(Number(way) / 100) * steps.length }))
        .filter(({ scene }) => Math.abs(scene - Math.round(scene)) < 0.001);
      expect(new Set(rests.map(({ scene }) => Math.round(scene))).size).toBe(steps.length);
      for (const { when, scene } of rests) {
        const top = at(css, when)
          .filter(({ opacity }) => opacity > 0.001)
          .at(-1)!;
        expect(top.scene, `at ${when} %`).toBe(Math.round(scene));
        for (const [value, own] of [
          [top.x, 0],
          [top.y, 0],
          [top.scale, 1]
        ] as const)
          expect(value).toBeCloseTo(own, 3);
      }
    }
  );

  it('has the stills of two scenes on one ground while one becomes the other', () => {
    const frame = frameIn('portrait', 'en');
    const cameras: Camera[] = [
      { center: [47, 40.3], zoom: 5.4, bearing: 0, pitch: 0 },
      { center: [42, 36], zoom: 3.6, bearing: 0, pitch: 0 }
    ];
    const css = filmCss(cameras, frame);
    const [one] = at(css, 0);
    // What the wider still is moved by at first puts the middle of the closer one into the middle of the frame.
    for (let time = 0; time <= 100; time += 5) {
      const [wide, close] = at(css, time);
      const middle = { x: (close!.x - wide!.x) / wide!.scale, y: (close!.y - wide!.y) / wide!.scale };
      expect(middle.x).toBeCloseTo(-one!.x / one!.scale, 1);
      expect(middle.y).toBeCloseTo(-one!.y / one!.scale, 1);
    }
  });
});
