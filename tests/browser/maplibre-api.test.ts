import {
  Map as MapLibre,
  setWorkerUrl,
  type CustomLayerInterface,
  type MapEventType,
  type MapOptions,
  type MapSourceDataEvent
} from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/**
 * All that the live map asks of MapLibre. Whoever moves to another version of it reads this list beside its changelog: what is
 * gone from there fails here, or where types are checked, and not on a reader's screen.
 */
const METHODS = [
  ...['addLayer', 'addSource', 'easeTo', 'getBearing', 'getCanvas', 'getCenter', 'getLayer', 'getPitch', 'getSource'],
  ...['getStyle', 'getZoom', 'jumpTo', 'loaded', 'off', 'on', 'once', 'redraw', 'remove', 'resize', 'setFeatureState'],
  ...['setPaintProperty', 'setStyle', 'setTransformRequest', 'triggerRepaint']
] as const satisfies readonly (keyof MapLibre)[];
/** What readers may do with their hands, each switched on and off. */
const HANDLERS = [
  ...['boxZoom', 'doubleClickZoom', 'dragPan', 'dragRotate', 'keyboard', 'scrollZoom', 'touchPitch', 'touchZoomRotate']
] as const satisfies readonly (keyof MapLibre)[];
const EVENTS = [
  ...['error', 'idle', 'load', 'move', 'sourcedata', 'sourcedataloading', 'style.load', 'webglcontextlost']
] as const satisfies readonly (keyof MapEventType)[];
const OPTIONS = [
  ...['attributionControl', 'container', 'fadeDuration', 'interactive', 'minZoom', 'style', 'trackResize'],
  'transformConstrain'
] as const satisfies readonly (keyof MapOptions)[];
/** Of the camera, beside them. */
const CAMERA = ['bearing', 'center', 'pitch', 'zoom'] as const satisfies readonly (keyof MapOptions)[];
/**
 * Not of MapLibre's documented interface: whether a vector tile that has come is more than an answer of 404, which the tests
 * of basemaps try.
 */
const PRIVATE = ['latestFeatureIndex'] as const satisfies readonly (keyof NonNullable<MapSourceDataEvent['tile']>)[];
/** Of a layer of our own. */
const CUSTOM = ['onAdd', 'onRemove', 'render'] as const satisfies readonly (keyof CustomLayerInterface)[];

const sources = Object.values(
  import.meta.glob<string>('/src/lib/stage/live/*.ts', { query: '?raw', import: 'default', eager: true })
).join('\n');
const written = (pattern: RegExp): string[] =>
  [...new Set([...sources.matchAll(pattern)].flatMap((found) => found.slice(1).filter(Boolean)))].sort();

let map: MapLibre;
beforeAll(async () => {
  setWorkerUrl(workerUrl);
  const container = document.createElement('div');
  document.body.append(container);
  map = new MapLibre({ container, style: { version: 8, sources: {}, layers: [] }, attributionControl: false });
  await map.once('load');
});
afterAll(() => map.remove());

describe('what is asked of MapLibre', () => {
  test('is written down: methods, handlers', () => {
    const used = written(/(?<![\w.'"/-])map\.(\w+)/g).filter((name) => name !== 'ts');
    const handlers = written(/'(\w+Pan|\w+Zoom|\w+Rotate|keyboard)'/g);
    expect([...new Set([...used, ...handlers])].sort()).toEqual([...METHODS, ...HANDLERS].sort());
  });

  test('is written down: events and options', () => {
    expect(written(/map\.(?:on|once|off)\(\s*'([\w.]+)'/g)).toEqual(['remove', ...EVENTS].sort());
    const made = /new MapLibre\(\{([\s\S]*?)\n {4}\}\)/.exec(sources)![1]!;
    const options = [...made.matchAll(/^ {6}(\w+)\b(?=[:,(])/gm)].map(([, name]) => name!);
    expect(options.sort()).toEqual([...OPTIONS].sort());
    expect(made).toContain('...eye(camera)');
    for (const name of CAMERA) expect(sources).toMatch(new RegExp(`\\b${name}\\b`));
    for (const name of CUSTOM) expect(sources).toMatch(new RegExp(`\\b${name}\\(`));
  });

  test.each(METHODS)('%s is there', (name) => expect(map[name]).toBeTypeOf('function'));

  test.each(HANDLERS)('%s can be switched', (name) => {
    expect(map[name].enable).toBeTypeOf('function');
    expect(map[name].disable).toBeTypeOf('function');
  });

  test('turning by touch and by keys can be kept off', () => {
    expect(map.touchZoomRotate.disableRotation).toBeTypeOf('function');
    expect(map.keyboard.disableRotation).toBeTypeOf('function');
  });

  test('of what is not documented, no more than this', () => expect(written(/\btile\.(\w+)/g)).toEqual(PRIVATE));

  test('a layer of our own is told what it draws with, and in which matrix', async () => {
    const drawn = new Promise<number>((resolve) => {
      map.addLayer({
        id: 'own',
        type: 'custom',
        render: (gl, { defaultProjectionData }) => {
          expect(gl).toBeInstanceOf(WebGL2RenderingContext);
          resolve(defaultProjectionData.mainMatrix.length);
        }
      });
    });
    expect(await drawn).toBe(16);
    // It stays through a change of colours.
    map.setStyle({ version: 8, sources: {}, layers: [{ id: 'a', type: 'background' }] }, { diff: true });
    await map.once('idle');
    expect(map.getLayersOrder()).toContain('own');
  });
});
