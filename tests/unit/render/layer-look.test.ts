import type { FeatureCollection, Geometry } from 'geojson';
import { describe, expect, test } from 'vitest';
import { cutAntimeridian } from '#lib/geo/cut-antimeridian.ts';
import { LAYER_LOOKS } from '#lib/render/drawing.ts';
import { layerHeads } from '#lib/render/layer-heads.ts';
import { layerLook } from '#lib/render/layer-look.ts';
import { ROLE_LOOKS } from '#lib/render/roles.ts';
import { layerHeadNodes } from '#lib/render/route-nodes.ts';
import { FRAMES } from '#lib/render/screens.ts';
import { storyTimeline } from '#lib/story/story-timeline.ts';
import type { LayerHeads } from '#lib/render/story-map.ts';
import type { Layer } from '#lib/story/story.ts';
import { stagedScene } from '../staged-scene.ts';

const dataOf = (...geometries: Geometry[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features: geometries.map((geometry) => ({ type: 'Feature', properties: {}, geometry }))
});
const layerOf = (over: Partial<Layer>): Layer => ({
  id: 'cable',
  file: 'cable.geojson',
  kind: 'line',
  name: 'Un câble',
  source: 'Une source',
  simplify: false,
  data: dataOf(),
  ...over
});
const SHIP: Geometry = cutAntimeridian({
  type: 'LineString',
  coordinates: [
    [168, -20],
    [176, -18],
    [-176, -16],
    [-168, -12]
  ]
});

describe('how a layer asks to be drawn', () => {
  test('a plain one asks for nothing', () => {
    expect(layerLook(layerOf({}))).toEqual({});
    expect(layerLook(layerOf({ line: 'solid' }))).toEqual({});
  });

  test('dashes are in widths of its line; a role has its tone, its weight and its dash', () => {
    const { width } = LAYER_LOOKS.line;
    expect(layerLook(layerOf({ line: 'dashed' })).dash![0]).toBeCloseTo(3.4 * width);
    const look = layerLook(layerOf({ role: 'counterpart' }));
    expect(look).toMatchObject({ stroke: ROLE_LOOKS.counterpart.line, width: ROLE_LOOKS.counterpart.width });
    expect(look.dash).toBeDefined();
    expect(layerLook(layerOf({ role: 'counterpart', line: 'solid' }))).not.toHaveProperty('dash');
    expect(layerLook(layerOf({ kind: 'fill', role: 'disputed' }))).toMatchObject({
      fill: ROLE_LOOKS.disputed.line,
      dash: ROLE_LOOKS.disputed.dash
    });
    expect(layerLook(layerOf({ kind: 'circle', role: 'actor' }))).toEqual({ fill: ROLE_LOOKS.actor.line });
  });
});

describe('the heads of the lines of a layer', () => {
  test('show with the part that their line is of, and are none where that shows nowhere', () => {
    const data = dataOf(
      ...[0, 10, 20].map((x): Geometry => ({
        type: 'LineString',
        coordinates: [
          [x, 0],
          [x + 5, 5]
        ]
      }))
    );
    const [one, two] = data.features;
    const partsOf = new Map([
      [one!, ['cable~1']],
      [two!, ['cable~2']]
    ]);
    expect(layerHeads(layerOf({ arrow: 'end', data }), partsOf)).toEqual([
      {
        part: 'cable~1',
        ways: [
          [
            [0, 0],
            [5, 5]
          ]
        ]
      },
      {
        part: 'cable~2',
        ways: [
          [
            [10, 0],
            [15, 5]
          ]
        ]
      }
    ]);
  });

  test('a track of many positions has the way to its end from far off too', () => {
    const track: Geometry = {
      type: 'LineString',
      coordinates: Array.from({ length: 500 }, (_, i) => [10 + i / 1000, 50])
    };
    const [{ ways }] = layerHeads(layerOf({ arrow: 'both', data: dataOf(track) }), undefined) as [LayerHeads];
    expect(ways.map((way) => way.at(-1))).toEqual([
      [10, 50],
      [10.499, 50]
    ]);
    // A third of the track at least, by a score of positions.
    for (const way of ways) {
      expect(Math.abs(way[0]![0] - way.at(-1)![0])).toBeGreaterThan(0.16);
      expect(way.length).toBeLessThan(20);
    }
  });

  test('a line that is cut at the antimeridian has one, at its end', () => {
    expect(SHIP.type).toBe('MultiLineString');
    const [{ ways: heads }] = layerHeads(layerOf({ arrow: 'end', data: dataOf(SHIP) }), undefined) as [LayerHeads];
    expect(heads.map((way) => way.at(-1))).toEqual([[192, -12]]);
    const [{ ways: both }] = layerHeads(layerOf({ arrow: 'both', data: dataOf(SHIP) }), undefined) as [LayerHeads];
    expect(both.map((way) => way.at(-1))).toEqual([
      [168, -20],
      [192, -12]
    ]);
    // The way there runs on.
    for (const way of both)
      for (const [i, [x]] of way.entries()) expect(Math.abs(x - (way[i - 1]?.[0] ?? x))).toBeLessThan(10);
  });

  test('lines that are apart have one each, and what goes round has none', () => {
    const data = dataOf(
      {
        type: 'MultiLineString',
        coordinates: [
          [
            [0, 0],
            [1, 1]
          ],
          [
            [5, 5],
            [6, 4]
          ]
        ]
      },
      {
        type: 'Polygon',
        coordinates: [
          [
            [0, 0],
            [1, 0],
            [1, 1],
            [0, 0]
          ]
        ]
      }
    );
    const [{ part, ways: heads }] = layerHeads(layerOf({ arrow: 'end', data }), undefined) as [LayerHeads];
    expect(part).toBe('cable');
    expect(heads.map((way) => way.at(-1))).toEqual([
      [1, 1],
      [6, 4]
    ]);
  });

  test('show as strongly as their layer, as large at any zoom, and point the way', () => {
    const { id, kind, name, source, ...drawn } = layerOf({ arrow: 'end', data: dataOf(SHIP) });
    const heads = layerHeads({ id, ...drawn }, undefined);
    const layers = [{ id, kind, name, source, heads }];
    const lengths = [12, 40].map((half) => {
      const scenes = [
        stagedScene({ view: { kind: 'bounds', bounds: [180 - half, -30, -180 + half, 0] }, layers: ['cable'] })
      ];
      const { cameraAt, sceneAt } = storyTimeline(scenes, FRAMES.landscape);
      const picture = { camera: cameraAt(0), frame: FRAMES.landscape, scale: 1 };
      const nodes = layerHeadNodes({ layers }, sceneAt(0), picture);
      expect(nodes).toHaveLength(1);
      const [tip, , notch] = String(nodes[0]!.attributes['d'])
        .slice(1, -1)
        .split('L')
        .map((pair) => pair.split(' ').map(Number)) as [number[], number[], number[]];
      // To the north-east.
      expect(tip[0]).toBeGreaterThan(notch[0]!);
      expect(tip[1]).toBeLessThan(notch[1]!);
      expect(layerHeadNodes({ layers }, { layer: new Map() }, picture)).toEqual([]);
      return Math.hypot(tip[0]! - notch[0]!, tip[1]! - notch[1]!);
    });
    expect(lengths[0]).toBeCloseTo(lengths[1]!, 0);
  });
});
