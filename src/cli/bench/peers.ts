import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultTreeAdapter as tree, parse, type DefaultTreeAdapterTypes } from 'parse5';
import { feature } from 'topojson-client';
import { build } from 'vite';
import { fit } from '#lib/camera/fit.ts';
import { FRAMES } from '#lib/render/screens.ts';
import { arcsOf, type PackedTopology, type FinerMap } from '#lib/render/map-file/packed-topology.ts';
import type { StoryMap } from '#lib/render/story-map.ts';
import { unpacked } from '#lib/render/map-file/unpacked.ts';

/**
 * Builds the two pages that a story is measured against, of the same text: `text/`, with no map, and `plain/`, what one
 * writes by hand: Vite, maplibre-gl, scrollama, a flight to each step's camera, the same countries as GeoJSON.
 * @param page folder of the story's built page
 * @param to an empty folder; the pages are in `to/text` and `to/plain`
 */
export async function buildPeers(page: string, to: string): Promise<void> {
  const { title, paragraphs } = textOf(readFileSync(join(page, 'index.html'), 'utf8'));
  const read = (name: string): unknown => JSON.parse(readFileSync(join(page, name), 'utf8'));
  const packed = read('map.json') as StoryMap<PackedTopology>;
  const topology = unpacked({
    topology: packed.topology,
    arcs: arcsOf(packed.topology, (read('finer.json') as FinerMap).corners)
  });
  const map: StoryMap = { ...packed, topology };
  const steps = map.scenes.map((scene, i) => ({ camera: cameraOf(scene), text: paragraphs[i] ?? '' }));

  const text = join(to, 'text');
  mkdirSync(text, { recursive: true });
  writeFileSync(
    join(text, 'index.html'),
    html(title, TEXT_CSS, steps.map((step) => `<p>${step.text}</p>`).join('\n'), '')
  );

  // Inside the project, so that its packages are found.
  const source = join(to, 'source');
  mkdirSync(join(source, 'public'), { recursive: true });
  writeFileSync(join(source, 'public/countries.geojson'), countries(map));
  const body = `<div id="map"></div><div id="text">${steps.map((step) => `<section class="step"><p>${step.text}</p></section>`).join('\n')}</div>`;
  writeFileSync(
    join(source, 'index.html'),
    html(title, PLAIN_CSS, body, '<script type="module" src="./main.js"></script>')
  );
  writeFileSync(join(source, 'main.js'), mainOf(map, steps));
  await build({
    root: source,
    base: './',
    configFile: false,
    logLevel: 'error',
    worker: { format: 'es' },
    build: { outDir: join(to, 'plain'), emptyOutDir: true, chunkSizeWarningLimit: 9999 }
  });
}

function cameraOf({ view }: StoryMap['scenes'][number]): { center: number[]; zoom: number } {
  const { center, zoom } = view.kind === 'camera' ? view.camera : fit(view.bounds, FRAMES.portrait);
  return { center: [...center], zoom };
}

/** The countries that the story's own map has, not a corner more. */
function countries({ topology }: StoryMap): string {
  const collection = feature(topology, topology.objects.countries);
  return JSON.stringify(collection, (_, value: unknown) =>
    typeof value === 'number' ? Math.round(value * 1e4) / 1e4 : value
  );
}

function textOf(source: string): { title: string; paragraphs: string[] } {
  const titles: string[] = [];
  const paragraphs: string[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if (tree.isElementNode(node)) {
      if (node.tagName === 'h1') titles.push(plain(node));
      if (node.attrs.some(({ name }) => name === 'data-step')) {
        const text = node.childNodes.find(
          (child) =>
            tree.isElementNode(child) &&
            child.attrs.some(({ name, value }) => name === 'class' && /\btext\b/.test(value))
        );
        paragraphs.push(text ? plain(text) : '');
      }
    }
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(source));
  return { title: titles[0] ?? '', paragraphs };
}

function plain(node: DefaultTreeAdapterTypes.Node): string {
  if (tree.isTextNode(node)) return node.value.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return 'childNodes' in node ? node.childNodes.map(plain).join('') : '';
}

const html = (title: string, css: string, body: string, script: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
  `<title>${title}</title><link rel="icon" href="data:,"><style>${css}</style>${script}</head><body><h1>${title}</h1>${body}</body></html>`;

const TEXT_CSS = 'body{max-width:40rem;margin:auto;padding:20px;font:19px/1.58 serif}p{min-height:46svh}';
const PLAIN_CSS =
  'body{margin:0;font:19px/1.58 serif}#map{position:sticky;top:0;height:45svh;z-index:1}#text{max-width:40rem;margin:auto;padding:20px}' +
  '.step{min-height:46svh;display:grid;align-content:center}@media (min-aspect-ratio:1/1){#map{height:100svh;margin-bottom:-100svh;z-index:0}' +
  '#text{position:relative;z-index:1;width:420px;margin:0 0 0 60px;background:#fffd}.step{min-height:78svh}}';

const mainOf = (map: StoryMap, steps: readonly { camera: unknown }[]): string => `
import { Map, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import scrollama from 'scrollama';
setWorkerUrl(workerUrl);
const cameras = ${JSON.stringify(steps.map(({ camera }) => camera))};
const lit = ${JSON.stringify(map.scenes.map(({ highlight }) => highlight))};
const map = new Map({
  container: 'map', interactive: false, attributionControl: false, ...cameras[0],
  style: {
    version: 8,
    sources: { countries: { type: 'geojson', data: './countries.geojson', promoteId: 'id' } },
    layers: [
      { id: 'water', type: 'background', paint: { 'background-color': '#cbdce5' } },
      { id: 'land', type: 'fill', source: 'countries', paint: { 'fill-color': '#f3efe6' } },
      { id: 'lit', type: 'fill', source: 'countries', filter: ['in', ['id'], ['literal', lit[0]]], paint: { 'fill-color': '#e9c9b8' } },
      { id: 'border', type: 'line', source: 'countries', paint: { 'line-color': '#a39c8b', 'line-width': 0.8 } }
    ]
  }
});
map.once('load', () => { document.documentElement.dataset.bench = 'picture'; });
map.once('idle', () => {
  document.documentElement.dataset.bench = 'live';
  scrollama().setup({ step: '.step' }).onStepEnter(({ index }) => {
    map.setFilter('lit', ['in', ['id'], ['literal', lit[index]]]);
    map.flyTo({ ...cameras[index], duration: 1200 });
  });
});
`;
