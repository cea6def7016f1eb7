import type { FeatureCollection, Geometry } from 'geojson';
import type { LayerSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { AreaFeature, Shapes } from './shapes.ts';
import type { LayerRef, StoryMap } from './story-map.ts';
import type { Theme } from './theme.ts';

/** The image of the hatching, which the stage adds: a style cannot carry pixels. A basemap has images of its own. */
export const HATCH_IMAGE = 'lieudit-hatch';

/** Zoom at which the worker cuts the shapes: nearer views reuse those tiles, so that a zoom cuts nothing anew. */
const TILE_ZOOM_BELOW_NEAREST = 3;

/** The tone of how a thing shows, 0 to 1, set by the stage as feature state. */
const WEIGHT = ['number', ['feature-state', 'weight'], 0] as const;

/**
 * The map of a story as a MapLibre style: the ground alone. Routes, dots and names lie over it as SVG, the same on
 * every stage.
 */
export function styleOf(map: StoryMap<unknown>, shapes: Shapes, theme: Theme): StyleSpecification {
  const lit = [...new Set(map.scenes.flatMap(({ highlight }) => highlight))];
  const disputed = shapes.disputed.map(({ id }) => String(id));
  const maxzoom = Math.max(1, Math.round(map.maxZoom) - TILE_ZOOM_BELOW_NEAREST);
  const source = (data: FeatureCollection, more: object = {}) =>
    ({ type: 'geojson', data, maxzoom, tolerance: 0, buffer: 32, ...more }) as const;
  return {
    version: 8,
    sources: {
      countries: source(named(shapes.countries), { promoteId: 'shape' }),
      borders: source({ type: 'FeatureCollection', features: [feature('borders', shapes.borders)] }),
      lakes: source(named(shapes.lakes)),
      rivers: source({ type: 'FeatureCollection', features: [...shapes.rivers] }),
      // Cut at each zoom: a pattern grows with its tile, to twice its size where that is cut a level farther out.
      disputed: source(named(shapes.disputed), { promoteId: 'shape', maxzoom: Math.max(1, Math.ceil(map.maxZoom)) }),
      outlines: source(
        { type: 'FeatureCollection', features: [...lit, ...disputed].map((id) => feature(id, shapes.outlineOf(id))) },
        { promoteId: 'shape' }
      )
    },
    layers: [
      { id: 'water', type: 'background', paint: { 'background-color': theme.water } },
      {
        id: 'land',
        type: 'fill',
        source: 'countries',
        paint: {
          'fill-color': ['case', ['in', ['get', 'shape'], ['literal', [...map.story]]], theme.region, theme.land]
        }
      },
      {
        id: 'lit',
        type: 'fill',
        source: 'countries',
        filter: ['in', ['get', 'shape'], ['literal', lit]],
        paint: { 'fill-color': theme.highlight, 'fill-opacity': WEIGHT as never }
      },
      { id: 'lakes', type: 'fill', source: 'lakes', paint: { 'fill-color': theme.water } },
      { id: 'rivers', type: 'line', source: 'rivers', paint: { 'line-color': theme.water, 'line-width': 1 } },
      {
        id: 'borders',
        type: 'line',
        source: 'borders',
        layout: { 'line-join': 'round' },
        paint: { 'line-color': theme.border, 'line-width': 0.8 }
      },
      {
        id: 'hatched',
        type: 'fill',
        source: 'disputed',
        paint: { 'fill-pattern': HATCH_IMAGE, 'fill-opacity': WEIGHT as never }
      },
      {
        id: 'outlines',
        type: 'line',
        source: 'outlines',
        filter: ['in', ['get', 'shape'], ['literal', lit.filter((id) => !disputed.includes(id))]],
        layout: { 'line-join': 'round' },
        paint: { 'line-color': theme.accent, 'line-width': 1.5, 'line-opacity': WEIGHT as never }
      },
      {
        id: 'edges',
        type: 'line',
        source: 'outlines',
        filter: ['in', ['get', 'shape'], ['literal', disputed]],
        paint: {
          'line-color': theme.accent,
          'line-width': 1.2,
          'line-opacity': WEIGHT as never,
          'line-dasharray': [3.3, 2.5]
        }
      }
    ]
  };
}

/** How a story's own layer is drawn; its source has the layer's own id. */
export function layerStyle({ id, kind }: LayerRef, theme: Theme): LayerSpecification {
  const common = { id: `layer:${id}`, source: `layer:${id}` };
  switch (kind) {
    case 'fill':
      return { ...common, type: 'fill', paint: { 'fill-color': theme.accent, 'fill-opacity': 0 } };
    case 'line':
      return {
        ...common,
        type: 'line',
        layout: { 'line-join': 'round', 'line-cap': 'round' },
        paint: { 'line-color': theme.accent, 'line-width': 2, 'line-opacity': 0 }
      };
    case 'circle':
      return {
        ...common,
        type: 'circle',
        paint: {
          'circle-color': theme.accent,
          'circle-radius': 5,
          'circle-opacity': 0,
          'circle-stroke-color': theme.paper,
          'circle-stroke-width': 1.5,
          'circle-stroke-opacity': 0
        }
      };
  }
}

/** Paint properties that show or hide a story's own layer, and how strong each is when it shows. */
export const LAYER_OPACITY = {
  fill: { 'fill-opacity': 0.45 },
  line: { 'line-opacity': 1 },
  circle: { 'circle-opacity': 1, 'circle-stroke-opacity': 1 }
} as const;

const feature = (shape: string, geometry: Geometry) => ({ type: 'Feature' as const, properties: { shape }, geometry });

const named = (features: readonly AreaFeature[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features: features.map(({ id, geometry }) => feature(String(id ?? ''), geometry))
});
