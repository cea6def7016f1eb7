import type { AddProtocolAction, Map as MapLibre, MapSourceDataEvent, StyleSpecification } from 'maplibre-gl';
import { archiveStyle } from '#lib/render/style/archive-style.ts';
import { asksArchive, BASEMAP_PREFIX, basemapStyle } from '#lib/render/style/basemap-style.ts';
import { overBasemap } from '#lib/render/style/over-basemap.ts';
import type { Theme } from '#lib/render/theme.ts';
import type { Basemap } from '#lib/story/story.ts';
import { showCredit } from './live-credit.ts';

/** How long a basemap may take to say what it is, ms. */
const TIMEOUT = 20_000;

/** Somebody else's basemap under the live map. */
export interface LiveBasemap {
  /** A story's own style, on this ground. */
  under(own: StyleSpecification, theme: Theme): StyleSpecification;
  /** Calls one of them once: the map has drawn a first picture with something of the basemap in it, or never will. */
  watch(map: MapLibre, host: HTMLElement, onReady: () => void, onFault: (fault: unknown) => void): void;
}

/**
 * Asks for a basemap.
 *
 * @param addProtocol MapLibre's
 * @throws where it is not there, may not be read, or is none
 */
export async function liveBasemap(
  { kind, url, origins }: Exclude<Basemap, { kind: 'atlas' }>,
  addProtocol: (name: string, load: AddProtocolAction) => void
): Promise<LiveBasemap> {
  const guarded: LiveBasemap['watch'] = (map, ...rest) => {
    map.setTransformRequest((address) => ({ url: allowed(address, origins) }));
    watch(map, ...rest);
  };
  const archives = async () => {
    const archive = await import('./live-archive.ts');
    addProtocol('pmtiles', archive.loadFromArchive);
    return archive;
  };
  if (kind === 'pmtiles') {
    const archive = await (await archives()).readArchive(url);
    return { under: (own, theme) => overBasemap(own, archiveStyle(archive, theme)), watch: guarded };
  }
  const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT) });
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  // Relative addresses are of where it was found in the end.
  const style = basemapStyle(await response.json(), response.url);
  if (asksArchive(style)) await archives();
  return { under: (own) => overBasemap(own, style), watch: guarded };
}

/**
 * An address, where it is of this site or of one that the story names: the page's policy does not reach the requests of
 * a worker, and tiles are asked for by one.
 * @throws Error where it is of another
 */
function allowed(address: string, origins: readonly string[]): string {
  const { origin, protocol } = new URL(address.replace(/^pmtiles:\/\//, ''), document.baseURI);
  if (/^(data|blob):$/.test(protocol) || origin === new URL(document.baseURI).origin || origins.includes(origin)) {
    return address;
  }
  throw new Error(`${origin} is not one of the story's basemapOrigins`);
}

function watch(map: MapLibre, host: HTMLElement, onReady: () => void, onFault: (fault: unknown) => void): void {
  let styled = false;
  let drawn = false;
  let fault: unknown = null;
  const isTheirs = ({ tile, sourceId }: MapSourceDataEvent) => Boolean(tile) && sourceId.startsWith(BASEMAP_PREFIX);
  // MapLibre takes a vector tile that is answered with 404 for an empty one.
  const isThere = ({ tile, source }: MapSourceDataEvent) =>
    source.type !== 'vector' || Boolean(tile.latestFeatureIndex);
  map.once('style.load', () => (styled = true));
  map.on('sourcedataloading', (event) => {
    if (isTheirs(event)) fault ??= new Error('no tile of the basemap has come');
  });
  map.on('sourcedata', (event) => {
    if (isTheirs(event) && isThere(event)) drawn = true;
  });
  map.on('error', ({ error }) => {
    fault = error;
    // A style that MapLibre refuses is never drawn; an image or a tile that fails is no reason to lose the rest.
    // In a turn of its own: what is wrong with it besides is told to a map that is still there.
    if (!styled) queueMicrotask(() => onFault(error));
  });
  map.once('idle', () => {
    if (fault !== null && !drawn) return onFault(fault);
    const theirs = Object.keys(map.getStyle().sources).filter((id) => id.startsWith(BASEMAP_PREFIX));
    map.once(
      'remove',
      showCredit(
        host,
        theirs.map((id) => map.getSource(id)?.attribution ?? '')
      )
    );
    onReady();
  });
}
