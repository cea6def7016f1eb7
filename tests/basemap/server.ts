import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { COLOURS } from './colours.ts';
import { pmtiles } from './pmtiles.ts';
import { png } from './png.ts';
import { vectorTile, type TileLayer } from './vector-tile.ts';

const css = (colour: readonly number[]) => `rgb(${colour.join()})`;

export interface BasemapServer {
  /** `http://127.0.0.1:40123` */
  readonly origin: string;
  /** The paths that were asked, in order. */
  readonly asked: readonly string[];
  readonly close: () => Promise<void>;
}

const STYLE_TILE: readonly TileLayer[] = [
  { name: 'ground', shape: 'area' },
  { name: 'boundary', shape: 'lines' },
  { name: 'street', shape: 'lines' }
];

const ATTRIBUTION = '<a href="https://flats.example.org/">© Flats</a><img src="x" onerror="document.title=1">';

/** A style whose addresses are relative, as some are. */
const style = (tiles: string, more: readonly object[] = []) => ({
  version: 8,
  sprite: 'sprite',
  glyphs: 'glyphs/{fontstack}/{range}.pbf',
  sources: { countries: { type: 'vector', tiles: [tiles], maxzoom: 6, attribution: ATTRIBUTION } },
  layers: [
    { id: 'water', type: 'background', paint: { 'background-color': css(COLOURS.ground) } },
    {
      id: 'land',
      type: 'fill',
      source: 'countries',
      'source-layer': 'ground',
      paint: { 'fill-color': css(COLOURS.ground) }
    },
    {
      id: 'borders',
      type: 'line',
      source: 'countries',
      'source-layer': 'boundary',
      paint: { 'line-color': css(COLOURS.border), 'line-width': 30 }
    },
    symbols('streets', 'Along lines', { 'symbol-placement': 'line' }),
    symbols('towns', 'At points', {}),
    ...more
  ]
});

const symbols = (id: string, font: string, layout: object) => ({
  id,
  type: 'symbol',
  source: 'countries',
  'source-layer': 'street',
  layout: { 'text-field': 'A street', 'text-font': [font], ...layout }
});

const pattern = {
  id: 'pattern',
  type: 'fill',
  source: 'countries',
  'source-layer': 'ground',
  paint: { 'fill-pattern': 'plain' }
};

const archive = (layer: string) =>
  pmtiles('mvt', vectorTile([{ name: layer, shape: layer === 'water' || layer === 'earth' ? 'area' : 'lines' }]), {
    vector_layers: [{ id: layer }],
    attribution: ATTRIBUTION
  });

/** What is answered at each path; `/closed/…` is the same to other origins' pages as nothing, `/whole/…` has no parts. */
const FILES: Readonly<Record<string, () => string | Buffer>> = {
  '/style.json': () => JSON.stringify(style('tiles/{z}/{x}/{y}.pbf')),
  '/sprite-style.json': () => JSON.stringify(style('tiles/{z}/{x}/{y}.pbf', [pattern])),
  '/gone-tiles.json': () => JSON.stringify(style('gone/{z}/{x}/{y}.pbf')),
  '/failing-tiles.json': () => JSON.stringify(style('failing/{z}/{x}/{y}.pbf')),
  '/closed-tiles.json': () => JSON.stringify(style('closed/{z}/{x}/{y}.pbf')),
  '/wrong-layer.json': () => JSON.stringify(style('tiles/{z}/{x}/{y}.pbf', [{ id: 'odd', type: 'oil' }])),
  '/broken.json': () => '{"version": 8, ',
  '/old.json': () => '{"version": 7, "sources": {}, "layers": []}',
  '/sprite.json': () => '{"plain": {"x": 0, "y": 0, "width": 16, "height": 16, "pixelRatio": 1}}',
  '/sprite@2x.json': () => '{"plain": {"x": 0, "y": 0, "width": 16, "height": 16, "pixelRatio": 2}}',
  '/sprite.png': () => png(COLOURS.sprite, 16),
  '/sprite@2x.png': () => png(COLOURS.sprite, 16),
  '/pictures.pmtiles': () => pmtiles('png', png(COLOURS.picture), { attribution: ATTRIBUTION }),
  '/earth.pmtiles': () => archive('earth'),
  '/water.pmtiles': () => archive('water'),
  '/paths.pmtiles': () => archive('paths'),
  '/false.pmtiles': () => Buffer.alloc(20_000, 'no archive ')
};

/** A host of basemaps on a free port of this machine: styles, vector tiles, a sprite, glyphs, archives read in parts. */
export async function serveBasemaps(
  more: Readonly<Record<string, () => string | Buffer>> = {}
): Promise<BasemapServer> {
  const asked: string[] = [];
  const kept = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host');
    const path = decodeURIComponent(pathname);
    if (path !== '/asked') asked.push(path);
    const [, closed, whole, rest = path] = /^\/(?:(closed)|(whole))(\/.*)$/.exec(path) ?? [];
    if (!closed) response.setHeader('Access-Control-Allow-Origin', '*');
    const file = FILES[rest] ?? more[rest];
    if (rest === '/asked') return send(response, JSON.stringify(asked));
    if (/^\/(tiles|\d+)\//.test(rest)) return send(response, vectorTile(STYLE_TILE));
    // A range of letters that has none.
    if (rest.startsWith('/glyphs/')) return send(response, Buffer.alloc(0));
    if (rest.startsWith('/failing/')) return void response.writeHead(500).end();
    if (!file) return void response.writeHead(404).end();
    if (!kept.has(rest)) kept.set(rest, Buffer.from(file()));
    const bytes = kept.get(rest)!;
    const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
    if (whole || !rest.endsWith('.pmtiles') || first === undefined) return send(response, bytes);
    const end = Math.min(Number(last), bytes.length - 1);
    response.setHeader('Content-Range', `bytes ${first}-${end}/${bytes.length}`);
    return send(response, bytes.subarray(Number(first), end + 1), 206);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      })
  };
}

function send(response: ServerResponse, body: string | Buffer, status = 200): void {
  response.writeHead(status, { 'Content-Length': Buffer.byteLength(body) }).end(body);
}
