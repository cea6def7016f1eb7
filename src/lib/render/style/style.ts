import type { FeatureCollection, Geometry } from 'geojson';
import type { LayerSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import { ATLAS_ZOOM, FAINTEST, FAINTEST_ZOOM } from '#lib/render/generalise/fineness.ts';
import { LAYER_DOT, LAYER_FILL, LINES, type Line } from '#lib/render/paint.ts';
import type { AreaFeature, Shapes } from '#lib/render/shapes.ts';
import type { LayerRef, StoryMap } from '#lib/render/story-map.ts';
import type { Theme } from '#lib/render/theme.ts';

/** The image of the hatching, which the stage adds: a style cannot carry pixels. A basemap has images of its own. */
export const HATCH_IMAGE = 'lieudit-hatch';

/** Zoom at which the worker cuts the shapes: nearer views reuse those tiles, so that a zoom cuts nothing anew. */
const TILE_ZOOM_BELOW_NEAREST = 3;

/** How strongly a thing shows, 0 to 1, set by the stage as feature state: as what is highlighted, as what is disputed. */
const LIT = ['number', ['feature-state', 'lit'], 0] as const;
const DISPUTED = ['number', ['feature-state', 'disputed'], 0] as const;

/**
 * The map of a story as a MapLibre style: the ground alone. Routes, dots and names lie over it as SVG, the same on
 * every stage.
 */
export function styleOf(map: StoryMap<unknown>, shapes: Shapes, theme: Theme): StyleSpecification {
  const lit = [...new Set(map.scenes.flatMap((scene) => scene.lit))];
  const countries = new Set(shapes.countries.map(({ id }) => String(id)));
  const disputed = shapes.disputed.map(({ id }) => String(id));
  const maxzoom = Math.max(1, Math.round(map.maxZoom) - TILE_ZOOM_BELOW_NEAREST);
  const source = (data: FeatureCollection, more: object = {}) =>
    ({ type: 'geojson', data, maxzoom, tolerance: 0, buffer: 32, ...more }) as const;
  return {
    version: 8,
    sources: {
      countries: source(named(shapes.countries), { promoteId: 'shape' }),
      borders: source({ type: 'FeatureCollection', features: [feature('borders', shapes.borders)] }),
      coasts: source({ type: 'FeatureCollection', features: [feature('coasts', shapes.coasts)] }),
      lakes: source(named(shapes.lakes)),
      rivers: source({ type: 'FeatureCollection', features: [...shapes.rivers] }),
      // Cut at each zoom: a pattern grows with its tile, to twice its size where that is cut a level farther out.
      disputed: source(named(shapes.disputed), { promoteId: 'shape', maxzoom: Math.max(1, Math.ceil(map.maxZoom)) }),
      outlines: source(
        {
          type: 'FeatureCollection',
          features: [...new Set([...lit, ...disputed])].map((id) => feature(id, shapes.outlineOf(id)))
        },
        { promoteId: 'shape' }
      )
    },
    layers: [
      { id: 'water', type: 'background', paint: { 'background-color': theme.water } },
      { id: 'land', type: 'fill', source: 'countries', paint: { 'fill-color': theme.land } },
      {
        id: 'lit',
        type: 'fill',
        source: 'countries',
        filter: ['in', ['get', 'shape'], ['literal', lit]],
        paint: { 'fill-color': theme.highlight, 'fill-opacity': LIT as never }
      },
      line('coasts', 'coasts', LINES.shore, theme),
      { id: 'lakes', type: 'fill', source: 'lakes', paint: { 'fill-color': theme.water } },
      line('shores', 'lakes', LINES.shore, theme),
      line('rivers', 'rivers', LINES.river, theme),
      line('borders', 'borders', LINES.border, theme),
      {
        id: 'hatched',
        type: 'fill',
        source: 'disputed',
        paint: { 'fill-pattern': HATCH_IMAGE, 'fill-opacity': DISPUTED as never }
      },
      line('outlines', 'outlines', LINES.outline, theme, {
        shapes: lit.filter((id) => countries.has(id)),
        opacity: LIT
      }),
      line('edges', 'outlines', LINES.edge, theme, { shapes: disputed, opacity: DISPUTED })
    ]
  };
}

/** As strong as it is, and fading where a view is nearer than the atlas bears. */
const fading = (opacity: unknown) => [
  'interpolate',
  ['linear'],
  ['zoom'],
  ATLAS_ZOOM,
  opacity,
  FAINTEST_ZOOM,
  ['*', FAINTEST, opacity]
];

/** Lines of a source, or of those of its shapes that show as strongly as their state says. */
function line(
  id: string,
  source: string,
  { stroke, width, dash }: Line,
  theme: Theme,
  some?: { readonly shapes: readonly string[]; readonly opacity: unknown }
): LayerSpecification {
  return {
    id,
    type: 'line',
    source,
    ...(some ? { filter: ['in', ['get', 'shape'], ['literal', [...some.shapes]]] } : {}),
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': theme[stroke],
      'line-width': width,
      'line-opacity': fading(some?.opacity ?? 1) as never,
      // MapLibre measures dashes in widths of their line.
      ...(dash ? { 'line-dasharray': dash.map((length) => length / width) } : {})
    }
  };
}

/** How a story's own layer is drawn, hidden; its source has the id of the first. */
export function layerStyles({ id, kind }: LayerRef, theme: Theme): LayerSpecification[] {
  const common = { id: layerId(id), source: layerId(id) };
  const stroke = (own: string, { stroke, width }: Line): LayerSpecification => ({
    ...common,
    id: own,
    type: 'line',
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint: { 'line-color': theme[stroke], 'line-width': width, 'line-opacity': 0 }
  });
  switch (kind) {
    case 'fill':
      return [
        { ...common, type: 'fill', paint: { 'fill-color': theme.accent, 'fill-antialias': false, 'fill-opacity': 0 } },
        stroke(`${common.id}:edge`, LINES['layer-fill'])
      ];
    case 'line':
      return [stroke(common.id, LINES['layer-line'])];
    case 'circle':
      return [
        {
          ...common,
          type: 'circle',
          paint: {
            'circle-color': theme.accent,
            'circle-radius': LAYER_DOT,
            'circle-opacity': 0
          }
        }
      ];
  }
}

export const layerId = (id: string): string => `layer:${id}`;

/** Paint properties that show or hide what a story's own layer is drawn with, and how strong each is when it shows. */
export const OPACITY = {
  fill: { 'fill-opacity': LAYER_FILL },
  line: { 'line-opacity': 1 },
  circle: { 'circle-opacity': 1 }
} as const;

const feature = (shape: string, geometry: Geometry) => ({ type: 'Feature' as const, properties: { shape }, geometry });

const named = (features: readonly AreaFeature[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features: features.map(({ id, geometry }) => feature(String(id ?? ''), geometry))
});
