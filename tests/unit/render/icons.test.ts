import { describe, expect, it } from 'vitest';
import { iconNode, ICON } from '#lib/render/icon.ts';
import { labelsAtRest } from '#lib/render/labels/place-labels.ts';
import { nameNodes } from '#lib/render/labels/name-nodes.ts';
import { makeStoryMap } from '#lib/render/make-story-map.ts';
import { layerIconNodes } from '#lib/render/layer-icons.ts';
import { stillLabels } from '#lib/render/still/still-labels.ts';
import { storyCss } from '#lib/render/story-css.ts';
import { svgMarkup } from '#lib/render/svg-node.ts';
import { readAtlas } from '#lib/server/atlas.ts';
import { storyTimeline } from '#lib/story/story-timeline.ts';
import { scene, validate } from '../story/known.ts';

const frame = { width: 800, height: 600, padding: { top: 0, right: 0, bottom: 0, left: 0 } };
const written = (places: string, ...marks: string[]): string => `---
title: Un titre
standfirst: Un voyage.
lang: fr
date: 2022-10-03
${places}---
${marks.map((mark) => scene(`view: [Azerbaïdjan]\nmark: ${mark}`)).join('')}`;
const PLACES = 'places:\n  - { id: depot, name: Dépôt, at: [49.4, 40.42], source: Planet, icon: factory }\n';
const mapOf = (text: string) => makeStoryMap(validate(text).stories[0]!, readAtlas());

describe('icons', () => {
  const map = mapOf(
    written(PLACES, '[depot, Bakou]', '[{ at: depot, icon: explosion }, { at: Gandja, icon: airport }]')
  );

  it('are those of the places, or else what a scene says, and no others are in the map', () => {
    expect(map.icons?.scenes).toEqual([{ depot: 'factory' }, { depot: 'explosion', ganja: 'airport' }]);
    expect(Object.keys(map.icons!.icons)).toEqual(['airport', 'explosion', 'factory']);
  });

  it('are not those of words that every object has', () => {
    const own = PLACES.replace('id: depot', 'id: constructor').replace(', icon: factory', '');
    expect(mapOf(written(own, '[constructor, { at: Bakou, icon: airport }]')).icons?.scenes).toEqual([
      { baku: 'airport' }
    ]);
  });

  it('stand in place of dots, and names keep clear of them', () => {
    const { sceneAt, cameraAt } = storyTimeline(map.scenes, frame);
    const { placed } = labelsAtRest(map, sceneAt(1), cameraAt(1), frame);
    const found = Object.fromEntries(placed.map((one) => [one.label.id, one]));
    expect(found['depot']).toMatchObject({ icon: { name: 'explosion', plain: true } });
    expect(found['baku']?.icon).toBeUndefined();
    expect(Math.hypot(found['ganja']!.dx, found['ganja']!.dy)).toBeGreaterThan(ICON.radius);
    const dot = svgMarkup(nameNodes(found['ganja']!, 'fr', [100, 50]).dot!);
    expect(dot).toMatch(
      /^<g data-icon="airport" transform="translate\(100 50\)"><circle class="icon-disc" r="10"\/><path/
    );
  });

  it('are as large whatever square they are drawn on', () => {
    const [small, large] = [15, 48].map((side) => {
      const { children } = iconNode({ name: 'airport', d: 'M0 0', side }, [0, 0], 1);
      return Number(/scale\(([\d.]+)\)/.exec(svgMarkup(children![1]!))![1]) * side;
    });
    expect(large).toBeCloseTo(small!, 1);
  });

  it('are painted in the style sheet of a story that has them, and cost another nothing', () => {
    expect(storyCss(map)).toContain('.icon-disc');
    const plain = mapOf(written('', '[Bakou]'));
    expect(plain.icons).toBeUndefined();
    expect(storyCss(plain)).toBe('');
    expect(JSON.stringify(plain)).not.toContain('icon');
  });
});

describe('icons of a layer', () => {
  const layers = `layers:
  - id: posts
    kind: circle
    name: Postes
    source: Planet
    icon: triangle
    shapes:
      - { point: Bakou }
      - { point: Gandja }
      - { point: Paris }
`;
  const map = mapOf(written(layers, '[Bakou]').replace('mark:', 'layers: [posts]\nmark:'));
  const { sceneAt, cameraAt } = storyTimeline(map.scenes, frame);

  it('stand at its points in sight, on discs, as strong as the layer', () => {
    const nodes = layerIconNodes(map, sceneAt(0), cameraAt(0), frame).map(svgMarkup);
    expect(nodes).toHaveLength(2);
    for (const node of nodes) expect(node).toMatch(/data-icon="triangle".*<circle class="icon-disc" r="10"\/>/);
    const half = { ...sceneAt(0), layer: new Map([['posts', 0.5]]) };
    expect(svgMarkup(layerIconNodes(map, half, cameraAt(0), frame)[0]!)).toContain('opacity="0.5"');
    expect(layerIconNodes(map, { ...half, layer: new Map() }, cameraAt(0), frame)).toEqual([]);
  });

  it('stand at its points whatever the layer is called', () => {
    const named = mapOf(
      written(layers.replace('id: posts', 'id: constructor'), '[Bakou]').replace(
        'mark:',
        'layers: [constructor]\nmark:'
      )
    );
    expect(Object.values(named.icons!.layers!['constructor']!.parts).flat()).toHaveLength(3);
  });

  it('are in the still, under its names, and in the key', () => {
    const still = stillLabels(map, sceneAt(0), cameraAt(0), frame);
    expect(still.match(/data-icon="triangle"/g)).toHaveLength(2);
    expect(still.lastIndexOf('data-icon')).toBeLessThan(still.indexOf('<text'));
  });

  it('keep the names of their points beside their discs', () => {
    const named = mapOf(
      written(layers.replace('{ point: Bakou }', '{ point: Bakou, name: Un poste }'), '[Gandja]').replace(
        'mark:',
        'layers: [posts]\nmark:'
      )
    );
    expect(named.labels.find(({ text }) => text === 'Un poste')?.radius).toBe(ICON.radius);
  });

  it('stand on circles alone', () => {
    const lines = written(
      layers.replace('kind: circle', 'kind: line').replaceAll(/point: (\w+)/g, 'line: [$1, Tbilissi]'),
      '[Bakou]'
    );
    const { issues } = validate(lines.replace('mark:', 'layers: [posts]\nmark:'));
    expect(issues.map(({ code }) => code)).toEqual(['layer-field']);
  });
});
