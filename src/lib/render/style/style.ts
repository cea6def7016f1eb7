import type { FeatureCollection, Geometry as GeoGeometry } from 'geojson';
import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import { KINDS, layerClass, things, type KindName, type Thing } from '#lib/render/drawing.ts';
import type { Geometry, Kind } from '#lib/render/paint.ts';
import { ATLAS_ZOOM, FAINTEST, FAINTEST_ZOOM } from '#lib/render/generalise/fineness.ts';
import type { AreaFeature, Shapes } from '#lib/render/shapes.ts';
import type { LayerRef, StoryMap, StoryTopology } from '#lib/render/story-map.ts';
import type { Theme } from '#lib/render/theme.ts';
import { colourIn } from '#lib/render/tone.ts';
import { shapeAndRole } from '#lib/story/role.ts';
import { layerId } from './layer-id.ts';

/** Zoom at which the worker cuts the shapes: nearer views reuse those tiles, so that a zoom cuts nothing anew. */
const TILE_ZOOM_BELOW_NEAREST = 3;

/** What of the atlas each source of the style has, by what is drawn of it. */
export const SOURCES = {
  land: 'countries',
  country: 'countries',
  'country-edge': 'outlines',
  'disputed-edge': 'outlines',
  borders: 'borders',
  coasts: 'coasts',
  lakes: 'lakes',
  rivers: 'rivers'
} as const satisfies Partial<Record<Geometry, string>>;

/**
 * How strongly a shape shows, 0 to 1, set by the stage as feature state, which is called as what it shows by: a shape may be
 * disputed and highlighted, Kosovo say, and have both of its edges.
 */
const byState = (by: string): ExpressionSpecification => ['number', ['feature-state', by], 0];

/** The shape that a thing shows of, and what its state is called: a shape may change its role from one scene to the next. */
export function stateOf(by: NonNullable<Kind['by']>, key: string): { readonly shape: string; readonly state: string } {
  const [shape, role] = shapeAndRole(key);
  return { shape, state: role ? `${by}-${role}` : by };
}

/** Layers of the style by what they draw; what is filled and has an edge is two. */
const edgeOf = (id: string): string => `${id}:edge`;

/**
 * The map of a story as a MapLibre style: the table of the drawing, from below. Routes, dots and names lie over it as SVG,
 * the same on every stage. What is
 * hatched is a layer of the stage's own, in its place among these.
 */
export function styleOf(
  map: StoryMap<Pick<StoryTopology, 'objects'>>,
  shapes: Shapes,
  theme: Theme
): StyleSpecification {
  const maxzoom = Math.max(1, Math.round(map.maxZoom) - TILE_ZOOM_BELOW_NEAREST);
  const source = (data: FeatureCollection, more: object = {}) =>
    ({ type: 'geojson', data, maxzoom, tolerance: 0, buffer: 32, ...more }) as const;
  const all = things({ ...map, layers: [] });
  const edged = all.flatMap(({ kind, key }) => (kind.of.endsWith('-edge') && key ? [shapeAndRole(key)[0]] : []));
  const outlined = [...new Set(edged)];
  const bordered = all.flatMap(({ kind, key }) => (kind.of === 'borders' ? [key] : []));
  return {
    version: 8,
    sources: {
      // Provinces lie on their country, in whose colour they are land too.
      countries: source(named([...shapes.countries, ...shapes.provinces]), { promoteId: 'shape' }),
      borders: source(
        {
          type: 'FeatureCollection',
          features: bordered.map((key) => feature(key ?? 'borders', shapes.bordersOf(key)))
        },
        { promoteId: 'shape' }
      ),
      coasts: source({ type: 'FeatureCollection', features: [feature('coasts', shapes.coasts)] }),
      lakes: source(named(shapes.lakes)),
      rivers: source({ type: 'FeatureCollection', features: [...shapes.rivers] }),
      outlines: source(
        { type: 'FeatureCollection', features: outlined.map((id) => feature(id, shapes.outlineOf(id))) },
        { promoteId: 'shape' }
      )
    },
    layers: kindsOf(all).flatMap((own) => layersOf(own, theme))
  };
}

/** Things that are drawn alike, in a layer of the style. */
interface Alike {
  /** Of the layer: the kind's name, and the role where its things have one. */
  readonly id: string;
  readonly name: KindName;
  readonly kind: Kind;
  /** The shapes that are drawn; null where it is all of them. */
  readonly keys: readonly string[] | null;
  /** What the state is called by which each shows. */
  readonly state: string | undefined;
}

/** The kinds of some things in their order, each role of a kind by itself. */
function kindsOf(all: readonly Thing[]): Alike[] {
  const idOf = ({ name, key }: Thing): string => {
    const role = key !== null && shapeAndRole(key)[1];
    return role ? `${name}-${role}` : name;
  };
  // Beside borders of some scenes alone, those of all are one of several lines of their source.
  const some = all.some((thing) => thing.name === 'past-border');
  return [...new Set(all.map(idOf))].map((id) => {
    const own = all.filter((thing) => idOf(thing) === id);
    const { name, kind } = own[0]!;
    const states = own.flatMap(({ key }) => (key === null ? [] : [stateOf(kind.by!, key)]));
    return {
      id,
      name,
      kind,
      keys: states.length > 0 ? states.map(({ shape }) => shape) : name === 'border' && some ? ['borders'] : null,
      state: states[0]?.state
    };
  });
}

function layersOf({ id, kind, keys, state }: Alike, theme: Theme): LayerSpecification[] {
  const { of, fill, cover, stroke } = kind;
  if (of === 'picture') return [{ id, type: 'background', paint: { 'background-color': colourIn(fill!, theme) } }];
  // A pattern would grow with its tile, to twice its size: the stage hatches by a layer of its own.
  if (kind.hatch) return [];
  const source = SOURCES[of as keyof typeof SOURCES];
  const some = keys && { filter: ['in', ['get', 'shape'], ['literal', [...keys]]] as ExpressionSpecification };
  const opacity = state ? byState(state) : 1;
  return [
    ...(fill
      ? [
          {
            id,
            type: 'fill',
            source,
            ...some,
            paint: { 'fill-color': colourIn(fill, theme), 'fill-opacity': times(cover ?? 1, opacity) }
          } as LayerSpecification
        ]
      : []),
    ...(stroke
      ? [
          {
            id: fill ? edgeOf(id) : id,
            type: 'line',
            source,
            ...some,
            layout: lineLayout(kind),
            paint: { ...linePaint(kind, theme), 'line-opacity': kind.fades ? fading(opacity) : opacity }
          } as LayerSpecification
        ]
      : [])
  ];
}

const times = (share: number, opacity: ExpressionSpecification | number) =>
  share === 1 ? opacity : (['*', share, opacity] as ExpressionSpecification);

/** As strong as it is, and fading where a view is nearer than the atlas bears. */
const fading = (opacity: ExpressionSpecification | number): ExpressionSpecification => [
  'interpolate',
  ['linear'],
  ['zoom'],
  ATLAS_ZOOM,
  opacity,
  FAINTEST_ZOOM,
  ['*', FAINTEST, opacity]
];

const lineLayout = ({ round }: Kind) => ({
  'line-join': 'round' as const,
  ...(round ? { 'line-cap': 'round' as const } : {})
});

const linePaint = ({ stroke, width, dash }: Kind, theme: Theme) => ({
  'line-color': colourIn(stroke!, theme),
  'line-width': width!,
  // MapLibre measures dashes in widths of their line.
  ...(dash ? { 'line-dasharray': dash.map((length) => length / width!) } : {})
});

/** How a story's own layer is drawn, hidden; its source has the id of the first. */
export function layerStyles({ id, kind }: LayerRef, theme: Theme): LayerSpecification[] {
  const own: Kind = KINDS[layerClass(kind)];
  const common = { id: layerId(id), source: layerId(id) };
  const { fill, stroke, radius } = own;
  if (radius !== undefined) {
    const paint = { 'circle-color': colourIn(fill!, theme), 'circle-radius': radius, 'circle-opacity': 0 };
    return [{ ...common, type: 'circle', paint }];
  }
  return [
    ...(fill
      ? [
          {
            ...common,
            type: 'fill',
            paint: { 'fill-color': colourIn(fill, theme), 'fill-antialias': false, 'fill-opacity': 0 }
          } as const
        ]
      : []),
    ...(stroke
      ? [
          {
            ...common,
            id: fill ? edgeOf(common.id) : common.id,
            type: 'line',
            layout: lineLayout(own),
            paint: { ...linePaint(own, theme), 'line-opacity': 0 }
          } as const
        ]
      : [])
  ];
}

/** The property by which a layer of the style shows or is hidden, and its value where what it draws shows wholly. */
export function opacityOf(
  type: LayerSpecification['type'],
  kind: LayerRef['kind']
): readonly [name: string, whole: number] {
  const { cover = 1 }: Kind = KINDS[layerClass(kind)];
  return [`${type}-opacity`, type === 'fill' ? cover : 1];
}

const feature = (shape: string, geometry: GeoGeometry) => ({
  type: 'Feature' as const,
  properties: { shape },
  geometry
});

const named = (features: readonly AreaFeature[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features: features.map(({ id, geometry }) => feature(String(id ?? ''), geometry))
});
