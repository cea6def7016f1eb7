import type { LayerSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import { KINDS, type KindName } from '#lib/render/drawing.ts';
import type { Kind } from '#lib/render/paint.ts';
import type { BasemapStyle } from './basemap-style.ts';

/** Whether a layer of the atlas is ground: a basemap lies on it. */
const isGround = ({ id }: LayerSpecification): boolean => KINDS_BY_NAME[id.replace(/:.*$/, '')]?.ground ?? false;
const KINDS_BY_NAME: Readonly<Record<string, Kind>> = KINDS;

const HIGHLIGHTED: KindName = 'highlight';
/** How much of the ground a highlight hides at most, where the ground is not ours. */
const HIGHLIGHT = 0.55;

/**
 * A story's map on somebody else's ground. What the story says stays above it, dated: highlights, borders, disputed
 * regions. The atlas' own land and water stay below, for where the basemap has nothing and while it has not come; they
 * are left out under one that covers everything.
 */
export function overBasemap(style: StyleSpecification, basemap: BasemapStyle): StyleSpecification {
  const ground = basemap.layers.some(coversAll) ? [] : style.layers.filter(isGround);
  const above = style.layers.filter((layer) => !isGround(layer)).map(seenThrough);
  const layers = [...ground, ...basemap.layers, ...above];
  const used = new Set(layers.map((layer) => ('source' in layer ? layer.source : '')));
  const sources = Object.entries({ ...style.sources, ...basemap.sources }).filter(([id]) => used.has(id));
  return { ...style, ...basemap.means, sources: Object.fromEntries(sources), layers };
}

const coversAll = (layer: LayerSpecification): boolean =>
  layer.type === 'background' &&
  layer.paint?.['background-opacity'] === undefined &&
  layer.layout?.visibility !== 'none' &&
  layer.minzoom === undefined &&
  layer.maxzoom === undefined;

function seenThrough(layer: LayerSpecification): LayerSpecification {
  if (layer.id !== HIGHLIGHTED || layer.type !== 'fill') return layer;
  const opacity = ['*', HIGHLIGHT, layer.paint?.['fill-opacity'] ?? 1] as never;
  return { ...layer, paint: { ...layer.paint, 'fill-opacity': opacity } };
}
