import type { LayerSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { BasemapStyle } from './basemap-style.ts';

/** Layers of the atlas that are ground: a basemap lies on them. */
const GROUND: readonly string[] = ['water', 'land', 'coasts', 'lakes', 'shores', 'rivers'];

/** How much of the ground a highlight hides at most, where the ground is not ours. */
const HIGHLIGHT = 0.55;

/**
 * A story's map on somebody else's ground. What the story says stays above it, dated: highlights, borders, disputed
 * regions. The atlas' own land and water stay below, for where the basemap has nothing and while it has not come; they
 * are left out under one that covers everything.
 */
export function overBasemap(style: StyleSpecification, basemap: BasemapStyle): StyleSpecification {
  const ground = basemap.layers.some(coversAll) ? [] : style.layers.filter(({ id }) => GROUND.includes(id));
  const above = style.layers.filter(({ id }) => !GROUND.includes(id)).map(seenThrough);
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
  if (layer.id !== 'lit' || layer.type !== 'fill') return layer;
  const opacity = ['*', HIGHLIGHT, layer.paint?.['fill-opacity'] ?? 1] as never;
  return { ...layer, paint: { ...layer.paint, 'fill-opacity': opacity } };
}
