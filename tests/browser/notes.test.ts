import '../../src/lib/render/map.css';
import { afterEach, expect, inject, test } from 'vitest';
import type { DrawnStory } from './basemap.setup.ts';
import { stillLabels } from '#lib/render/still/still-labels.ts';
import { unpacked } from '#lib/render/map-file/unpacked.ts';
import { arcsOf } from '#lib/render/map-file/packed-topology.ts';
import { firstPlane } from '#lib/stage/light/first-plane.ts';
import { Stage } from '#lib/stage/stage.ts';
import { storyTimeline } from '#lib/story/story-timeline.ts';

const FRAMES = {
  wide: { width: 1200, height: 700, padding: { top: 60, right: 60, bottom: 60, left: 500 } },
  /** Too small for callouts. */
  small: { width: 180, height: 130, padding: { top: 24, right: 24, bottom: 44, left: 24 } }
} as const;

let stage: Stage | null = null;
afterEach(() => stage?.close());

/** Each text of the notes in a map, and where its middle is on the screen, to a pixel. */
const textsIn = (root: Element, selector: string): (readonly [text: string, x: number, y: number])[] =>
  [...root.querySelectorAll<SVGTextElement>(selector)].map((text) => {
    const { left, right, top, bottom } = text.getBoundingClientRect();
    const box = root.getBoundingClientRect();
    return [text.textContent, Math.round((left + right) / 2 - box.left), Math.round((top + bottom) / 2 - box.top)];
  });

test.each(Object.entries(FRAMES))(
  'the notes of a still stand on the stage where it has them: %s',
  async (name, frame) => {
    const stories = (await (await fetch(`${inject('basemaps')}/stories.json`)).json()) as DrawnStory[];
    const { map: packed, finer } = stories.find(({ slug }) => slug === 'every-field')!;
    const topology = unpacked({ topology: packed.topology, arcs: arcsOf(packed.topology, finer.corners) });
    const line = storyTimeline(packed.scenes, frame);
    const at = packed.scenes.findIndex(({ notes }) => notes);
    document.body.innerHTML = `<section id="${packed.scenes[at]!.id}" data-numbered="portrait paper"></section>
    <div class="ground" style="position: relative; width: ${frame.width}px; height: ${frame.height}px"></div>
    <svg class="map still" width="${frame.width}" height="${frame.height}"></svg>
    <style>.map { position: absolute; inset: 0 } .still { position: static }</style>`;
    const [step, host, still] = [...document.body.children] as [HTMLElement, HTMLElement, SVGSVGElement];
    still.innerHTML = stillLabels({ ...packed, topology }, line.sceneAt(at), line.cameraAt(at), frame);
    const numbered = name === 'small';
    const selector = numbered ? '.number text' : '.callout text';
    const wanted = textsIn(still, selector);
    expect(wanted.map(([text]) => text).join(' ')).toBe(
      numbered ? '1 2' : 'Explosion, 3 h 12 Ici passait la ligne de contact, de 1994 à 2020.'
    );
    stage = new Stage({
      host,
      map: packed,
      ...(await firstPlane(packed.topology)),
      timeline: line,
      frame,
      position: at,
      scheme: 'light',
      layerUrl: () => 'data:application/json,{"type":"FeatureCollection","features":[]}'
    });
    // They come in a script of their own.
    await expect.poll(() => host.querySelectorAll('[data-note]').length, { timeout: 30_000 }).toBe(2);
    const near = (seen: typeof wanted): void => {
      expect(seen.map(([text]) => text)).toEqual(wanted.map(([text]) => text));
      for (const [i, [, x, y]] of seen.entries()) {
        expect(Math.hypot(x - wanted[i]![1], y - wanted[i]![2])).toBeLessThanOrEqual(1.5);
      }
    };
    near(textsIn(host, selector));
    // The page is told where it needs a list; what is true of paper stays.
    await expect.poll(() => step.dataset['numbered']?.trim()).toBe(`portrait paper${numbered ? ' screen' : ''}`);
    // Half there, then gone, then back.
    stage.show(line.cameraAt(at - 0.3), line.sceneAt(at - 0.3));
    const { t } = line.sceneAt(at - 0.3);
    const strengths = [...host.querySelectorAll('[data-note]')].map((note) => Number(note.getAttribute('opacity')));
    for (const strength of strengths) expect(strength).toBeCloseTo(Math.max(0, 2 * t - 1));
    stage.show(line.cameraAt(0), line.sceneAt(0));
    expect(host.querySelectorAll('[data-note]')).toHaveLength(0);
    stage.show(line.cameraAt(at), line.sceneAt(at));
    near(textsIn(host, selector));
  }
);
