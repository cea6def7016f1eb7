import { expect, test } from 'vitest';
import { KINDS, layerClass, thing } from '#lib/render/drawing.ts';
import type { LayerRef } from '#lib/render/story-map.ts';
import { Drawing } from '#lib/stage/light/light-drawing.ts';
import { lightLayer } from '#lib/stage/light/light-layer.ts';
import { lineOf, Plane } from '#lib/stage/light/plane.ts';
import { svgElement } from '#lib/stage/svg.ts';

const SQUARE = [
  [0, 0],
  [10, 0],
  [10, 10],
  [0, 10],
  [0, 0]
];
const layer: LayerRef = {
  id: 'rates',
  kind: 'region',
  name: 'Rates',
  source: 'A ministry',
  parts: [
    { id: 'rates~0', entry: 0, shapes: ['AA', 'ZZ'] },
    { id: 'rates~1', entry: 1, shapes: ['ZZ'] }
  ]
};

test('a shape that the map has left out takes nothing else of a layer of regions with it', async () => {
  const drawing = new Drawing();
  const place = svgElement('g');
  const shown = await lightLayer(
    {
      layer,
      thing: thing(layerClass('region'), KINDS[layerClass('region')], 'rates'),
      place,
      url: '',
      drawing,
      plane: new Plane([lineOf(SQUARE)]),
      objects: {
        countries: {
          type: 'GeometryCollection',
          geometries: [{ type: 'Polygon', id: 'AA', arcs: [[0]], properties: {} }]
        },
        disputed: { type: 'GeometryCollection', geometries: [] }
      },
      adopt: () => {}
    },
    0
  );
  for (const { element } of shown) drawing.weigh(element, 1);
  drawing.draw({ center: [0.5, 0.5], size: 1000, half: [500, 500] });
  const paths = [...place.querySelectorAll<SVGPathElement>('[data-part]')];
  expect(paths.map((path) => [path.dataset['part'], path.getAttribute('d') !== ''])).toEqual([
    ['rates~0', true],
    ['rates~1', false]
  ]);
});
