import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it, test } from 'vitest';
import { archiveStyle } from '#lib/render/style/archive-style.ts';
import { asksArchive, basemapStyle } from '#lib/render/style/basemap-style.ts';
import { overBasemap } from '#lib/render/style/over-basemap.ts';
import { KINDS } from '#lib/render/drawing.ts';
import type { Kind } from '#lib/render/paint.ts';
import { shapesOf } from '#lib/render/shapes.ts';
import { styleOf } from '#lib/render/style/style.ts';
import { THEMES } from '#lib/render/theme.ts';
import { map } from '../gantz-bakou.ts';

const URL_ = 'https://tiles.example.org/styles/plain/style.json';
const own = styleOf(map, shapesOf(map.topology), THEMES.light);
const plain = {
  version: 8,
  center: [1, 2],
  zoom: 9,
  projection: { type: 'globe' },
  terrain: { source: 'hills' },
  sprite: [{ id: 'default', url: '../sprite' }],
  glyphs: '/glyphs/{fontstack}/{range}.pbf',
  'font-faces': { Noto: 'noto.woff2' },
  sources: {
    countries: { type: 'vector', url: 'pmtiles://https://tiles.example.org/a.pmtiles' },
    hills: {
      type: 'raster-dem',
      tiles: ['https://hills.example.org/{z}/{x}/{y}.png', '//b.example.org/{z}/{x}/{y}.png']
    },
    film: { type: 'video', urls: ['film.mp4'], coordinates: [] }
  },
  layers: [
    { id: 'water', type: 'background', paint: { 'background-color': '#fff' } },
    { id: 'land', type: 'fill', source: 'countries', 'source-layer': 'earth' },
    { id: 'film', type: 'raster', source: 'film' },
    { id: 'lines', type: 'line', source: 'countries', 'source-layer': 'boundaries' },
    { id: 'towns', type: 'symbol', source: 'countries', 'source-layer': 'places', layout: { 'text-field': 'a' } },
    { id: 'oneway', type: 'symbol', source: 'countries', 'source-layer': 'roads', layout: { 'icon-image': 'arrow' } },
    {
      id: 'streets',
      type: 'symbol',
      source: 'countries',
      'source-layer': 'roads',
      layout: { 'text-field': 'a', 'symbol-placement': 'line', 'text-font': ['Noto'] }
    }
  ]
};

/** Kinds of the table, in its order. */
const drawnBy = (which: (kind: Kind) => unknown): string[] =>
  (Object.entries(KINDS) as [string, Kind][]).flatMap(([name, kind]) => (which(kind) ? [name] : []));

describe('a style of another site', () => {
  const basemap = basemapStyle(plain, URL_);

  it('is the ground under what the story says, and valid', () => {
    const style = overBasemap(own, basemap);
    expect(validateStyleMin(style)).toEqual([]);
    expect(style.layers.map(({ id }) => id)).toEqual([
      ...['water', 'land', 'oneway', 'streets'].map((id) => `basemap:${id}`),
      ...drawnBy(
        ({ of, ground, hatch, rare }) =>
          !ground &&
          !hatch &&
          rare !== 'past' &&
          !['regions', 'areas', 'lines', 'points', 'raster', 'route', 'screen'].includes(of)
      )
    ]);
    expect(Object.keys(style)).not.toEqual(expect.arrayContaining(['center', 'projection', 'terrain']));
  });

  it('has whole addresses, whose braces are still there', () => {
    expect(basemap.means).toEqual({
      sprite: [{ id: 'default', url: 'https://tiles.example.org/styles/sprite' }],
      glyphs: 'https://tiles.example.org/glyphs/{fontstack}/{range}.pbf',
      'font-faces': { Noto: 'https://tiles.example.org/styles/plain/noto.woff2' }
    });
    expect(basemap.sources['basemap:hills']).toMatchObject({
      tiles: ['https://hills.example.org/{z}/{x}/{y}.png', 'https://b.example.org/{z}/{x}/{y}.png']
    });
    expect(asksArchive(basemap)).toBe(true);
  });

  it('lies on the atlas where it covers nothing', () => {
    const layers = [{ id: 'hills', type: 'hillshade', source: 'hills' }];
    const style = overBasemap(own, basemapStyle({ ...plain, layers }, URL_));
    const first = [
      ...drawnBy(({ ground }) => ground).flatMap((name) => (name === 'lake' ? [name, `${name}:edge`] : [name])),
      'basemap:hills'
    ];
    expect(style.layers.slice(0, 7).map(({ id }) => id)).toEqual(first);
    expect(validateStyleMin(style)).toEqual([]);
  });

  it.each([null, [], 'style', {}, { version: 8 }, { ...plain, version: 7 }, { ...plain, layers: {} }])(
    'is none: %o',
    (json) => expect(() => basemapStyle(json, URL_)).toThrow(URL_)
  );

  it('may hold anything', () => {
    const odd = {
      version: 8,
      sources: { a: null, b: 3, __proto__: {} },
      layers: [null, 3, { source: 7 }, {}],
      sprite: [4]
    };
    expect(() => overBasemap(own, basemapStyle(odd, URL_))).not.toThrow();
  });
});

test.each([
  ['of pictures', null, []],
  ['of Protomaps', 'mvt', 'boundaries buildings earth landcover landuse places pois roads transit water'.split(' ')],
  ['of OpenMapTiles', 'mlt', 'boundary building landuse place transportation transportation_name waterway'.split(' ')],
  ['of something else', 'mvt', ['floods', 'constructor']]
] as const)('an archive %s has a valid style', (_, encoding, layers) => {
  for (const theme of Object.values(THEMES)) {
    const style = archiveStyle({ url: 'pmtiles://https://tiles.example.org/a.pmtiles', encoding, layers }, theme);
    expect(validateStyleMin(overBasemap(own, style))).toEqual([]);
    const drawn = style.layers.flatMap((layer) => ('source-layer' in layer ? (layer['source-layer'] ?? []) : []));
    expect(drawn.filter((name) => /bound|place|poi|name/.test(name))).toEqual([]);
    expect(style.layers.length).toBeGreaterThan(0);
  }
});
