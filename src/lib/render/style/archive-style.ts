import type { FilterSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { BASEMAP_PREFIX, type BasemapStyle } from './basemap-style.ts';
import type { Theme } from '#lib/render/theme.ts';

/** What is in an archive of tiles. */
export interface Archive {
  /** `pmtiles://https://tiles.example.org/world.pmtiles` */
  readonly url: string;
  /** How vector tiles are packed; null where tiles are pictures. */
  readonly encoding: 'mvt' | 'mlt' | null;
  /** The source layers of vector tiles. */
  readonly layers: readonly string[];
}

/** Pictures of unknown size are taken for small ones: large ones are then sharper than they need to be, and none is blurred. */
const PICTURE = 256;

type Kind = 'land' | 'cover' | 'water' | 'other' | 'road' | 'building' | 'ours';

/** Source layers of the schemas in use: Protomaps, OpenMapTiles, Shortbread. */
const KINDS: Readonly<Record<string, Kind>> = {
  earth: 'land',
  land: 'land',
  landcover: 'cover',
  landuse: 'cover',
  park: 'cover',
  sites: 'cover',
  water: 'water',
  ocean: 'water',
  waterway: 'water',
  water_polygons: 'water',
  water_lines: 'water',
  roads: 'road',
  transit: 'road',
  transportation: 'road',
  aeroway: 'road',
  streets: 'road',
  buildings: 'building',
  building: 'building'
};

/** Names and borders, which the story has itself: as of its own day, in its own language. */
const OURS = /bound|border|admin|disputed|place|poi|name|label|addresses|housenumber|peak/i;

/** In the order in which they are drawn. */
const ORDER: readonly Kind[] = ['land', 'cover', 'water', 'other', 'building', 'road'];

const AREAS: FilterSpecification = ['in', ['geometry-type'], ['literal', ['Polygon', 'MultiPolygon']]];
const LINES: FilterSpecification = ['in', ['geometry-type'], ['literal', ['LineString', 'MultiLineString']]];

/** An archive of tiles in our own colours: pictures as they are, known areas and lines as the atlas draws such, any other as quiet lines. */
export function archiveStyle({ url, encoding, layers }: Archive, theme: Theme): BasemapStyle {
  const source = `${BASEMAP_PREFIX}archive`;
  const id = (name: string, part: string) => `${BASEMAP_PREFIX}${name}:${part}`;
  if (encoding === null) {
    return {
      sources: { [source]: { type: 'raster', url, tileSize: PICTURE } },
      layers: [{ id: id('archive', 'pictures'), type: 'raster', source }],
      means: {}
    };
  }
  const drawn = layers
    .map((name) => ({ name, kind: kindOf(name) }))
    .filter(({ kind }) => kind !== 'ours')
    .sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
  return {
    sources: { [source]: { type: 'vector', url, encoding } },
    layers: drawn.flatMap(({ name, kind }): LayerSpecification[] => {
      const common = { source, 'source-layer': name };
      const fill = (color: string, more: object = {}): LayerSpecification => ({
        ...common,
        id: id(name, 'areas'),
        type: 'fill',
        filter: AREAS,
        paint: { 'fill-color': color },
        ...more
      });
      const line = (paint: object, filter?: FilterSpecification): LayerSpecification => ({
        ...common,
        id: id(name, 'lines'),
        type: 'line',
        ...(filter ? { filter } : {}),
        layout: { 'line-join': 'round' },
        paint
      });
      switch (kind) {
        case 'land':
          return [fill(theme.land)];
        case 'cover':
          return [fill(theme.cover, { paint: { 'fill-color': theme.cover, 'fill-opacity': 0.6 } })];
        case 'water':
          return [fill(theme.water), line({ 'line-color': theme.water, 'line-width': 1 }, LINES)];
        case 'building':
          return [fill(theme.cover, { minzoom: 13 })];
        case 'road':
          return [
            line(
              {
                'line-color': theme.border,
                'line-opacity': 0.5,
                'line-width': ['interpolate', ['exponential', 1.5], ['zoom'], 6, 0.4, 14, 2]
              },
              LINES
            )
          ];
        default:
          return [line({ 'line-color': theme.border, 'line-opacity': 0.6, 'line-width': 0.6 })];
      }
    }),
    means: {}
  };
}

function kindOf(name: string): Kind {
  const known = name.toLowerCase();
  if (Object.hasOwn(KINDS, known)) return KINDS[known]!;
  return OURS.test(name) ? 'ours' : 'other';
}
