import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { describe, expect, it } from 'vitest';
import { screenOfPosition } from '#lib/camera/projection.ts';
import type { LayerKind } from '#lib/story/layer-kinds.ts';
import { featuresInView, featureUnder, type ShownLayer } from '#lib/stage/feature-under.ts';

const frame = { width: 800, height: 600, padding: { top: 0, right: 0, bottom: 0, left: 0 } };
const camera = { center: [49, 40], zoom: 7, bearing: 0, pitch: 0 } as const;
const view = { camera, frame };

const layer = (id: string, kind: LayerKind, ...geometries: Geometry[]): ShownLayer => {
  const features = geometries.map((geometry): Feature => ({ type: 'Feature', properties: {}, geometry }));
  const data: FeatureCollection = { type: 'FeatureCollection', features };
  return { layer: { id, kind, name: id, source: 'Planet' }, data };
};
const point = (x: number, y: number): Geometry => ({ type: 'Point', coordinates: [x, y] });
const box = (w: number, s: number, e: number, n: number): Geometry => ({
  type: 'Polygon',
  coordinates: [
    [
      [w, s],
      [e, s],
      [e, n],
      [w, n],
      [w, s]
    ]
  ]
});
const line: Geometry = {
  type: 'LineString',
  coordinates: [
    [48, 40.4],
    [50, 40.4]
  ]
};
const hit = (layers: readonly ShownLayer[], at: readonly [number, number], [dx, dy] = [0, 0]) => {
  const [x, y] = screenOfPosition(at, camera, frame);
  const found = featureUnder(layers, [x + dx!, y + dy!], view);
  return found && `${found.layer.id} ${found.index}`;
};

describe('a tap on features of the story’s own', () => {
  const layers = [
    layer('posts', 'circle', point(49, 40), point(49.05, 40)),
    layer('road', 'line', line),
    layer('zones', 'fill', box(48, 39, 50, 41), box(48.5, 39.5, 49.5, 40.5))
  ];

  it('hits a point within a finger’s reach before what lies over it, the nearest of several', () => {
    expect(hit(layers, [49, 40])).toBe('posts 0');
    expect(hit(layers, [49, 40], [-18, 0])).toBe('posts 0');
    expect(hit(layers, [49.05, 40])).toBe('posts 1');
    expect(hit(layers, [49, 40], [-24, 0])).toBe('zones 1');
  });

  it('hits a circle wherever it is drawn, and a small one that lies on it', () => {
    const sized = layer('deaths', 'circle', point(49, 40), point(49.2, 40), point(49, 40.4));
    const radii = [45, 4, 10];
    const data = {
      ...sized.data,
      features: sized.data.features.map((one, i) => ({ ...one, properties: { '~part': `deaths~${i}` } }))
    };
    const parts = radii.map((radius, i) => ({ id: `deaths~${i}`, entry: null, radius }));
    const circles = [{ data, layer: { ...sized.layer, parts } }, ...layers.slice(2)];
    for (const by of [0, 21, 44]) expect(hit(circles, [49, 40], [-by, 0])).toBe('deaths 0');
    expect(hit(circles, [49, 40], [-47, 0])).toBe('zones 1');
    // 36 px to the east, and so upon the large one.
    expect(hit(circles, [49.2, 40])).toBe('deaths 1');
    const near = [
      { ...circles[0]!, layer: { ...sized.layer, parts: parts.map((one) => ({ ...one, radius: one.radius * 2 })) } }
    ];
    expect(hit(near, [49.2, 40])).toBe('deaths 1');
    expect(hit(near, [49.2, 40], [-10, 0])).toBe('deaths 0');
    expect(hit(circles, [49, 40.4], [15, 0])).toBe('deaths 2');
  });

  it('hits a line within reach before an area, between its corners too', () => {
    expect(hit(layers, [48.7, 40.4], [0, 11])).toBe('road 0');
    expect(hit(layers, [48.7, 40.4], [0, 15])).toBe('zones 1');
  });

  it('hits the area on top, and nothing where there is none', () => {
    expect(hit(layers, [48.2, 39.2])).toBe('zones 0');
    expect(hit(layers, [47, 39])).toBeNull();
    expect(hit([], [49, 40])).toBeNull();
  });

  it('hits the outline of an area in a layer of lines', () => {
    expect(hit([layer('edges', 'line', box(48, 39, 50, 41))], [48, 40], [5, 0])).toBe('edges 0');
    expect(hit([layer('edges', 'line', box(48, 39, 50, 41))], [49, 40])).toBeNull();
  });

  it('hits what lies beyond the antimeridian of the camera', () => {
    const there = { camera: { ...camera, center: [179.9, -17] as const }, frame };
    const [x, y] = screenOfPosition([-179.9, -17], there.camera, frame);
    const far = [layer('isles', 'circle', point(-179.9, -17)), layer('zone', 'fill', box(-180, -18, -179, -16))];
    expect(featureUnder(far, [x, y], there)?.layer.id).toBe('isles');
    expect(featureUnder(far.slice(1), [x, y], there)?.layer.id).toBe('zone');
  });

  it('is told of what is in view, from above', () => {
    const away = layer('away', 'circle', point(-30, 10));
    expect(featuresInView([...layers, away], view).map(({ layer, index }) => `${layer.id} ${index}`)).toEqual([
      'zones 1',
      'zones 0',
      'road 0',
      'posts 1',
      'posts 0'
    ]);
  });
});
