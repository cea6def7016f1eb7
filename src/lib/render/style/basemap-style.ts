import type { LayerSpecification, SourceSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec';

/** Somebody else's basemap as parts of a MapLibre style, its ids set apart from ours. */
export interface BasemapStyle {
  readonly sources: StyleSpecification['sources'];
  readonly layers: readonly LayerSpecification[];
  /** What its layers are drawn with: images, letters, and values that its expressions read. */
  readonly means: Pick<StyleSpecification, 'sprite' | 'glyphs' | 'font-faces' | 'state'>;
}

/** Begins the id of each source and layer of a basemap: theirs are called `water` and `borders` as ours are. */
export const BASEMAP_PREFIX = 'basemap:';

/** A source layer of a common schema that has borders, in a line's layer. */
const BORDERS = /^(countries|country)$|bound|border|admin|disputed/i;

type Json = Readonly<Record<string, unknown>>;

/**
 * The ground of a MapLibre style: its sources, its layers, its images and letters. Left out are its borders and its
 * names of places, which the story has itself, as of its own day and in its own language; names along lines, of streets
 * and rivers, stay. Left out too is what would move the story's camera: terrain, a globe, a sky, a view of its own.
 *
 * @param json what was read from the address; MapLibre checks it further when it draws it
 * @param url the address, which relative ones are resolved against
 * @throws Error where it is no style of version 8
 */
export function basemapStyle(json: unknown, url: string): BasemapStyle {
  if (!isGroup(json) || json.version !== 8 || !isGroup(json.sources) || !Array.isArray(json.layers)) {
    throw new Error(`${url} is no MapLibre style`);
  }
  const whole = (address: unknown): string => absolute(String(address), url);
  const sources = Object.entries(json.sources).flatMap(([id, source]) => {
    const taken = isGroup(source) ? sourceOf(source, whole) : null;
    return taken ? [[BASEMAP_PREFIX + id, taken] as const] : [];
  });
  const known = new Set(sources.map(([id]) => id));
  const layers = json.layers.flatMap((layer: unknown): LayerSpecification[] => {
    if (!isGroup(layer) || isOurs(layer)) return [];
    const source = layer.source === undefined ? {} : { source: `${BASEMAP_PREFIX}${String(layer.source)}` };
    if (source.source && !known.has(source.source)) return [];
    return [{ ...layer, ...source, id: `${BASEMAP_PREFIX}${String(layer.id)}` } as unknown as LayerSpecification];
  });
  const { sprite, glyphs, state } = json;
  const fonts = json['font-faces'];
  const means = {
    ...(sprite ? { sprite: Array.isArray(sprite) ? sprite.map((one) => withUrl(one, whole)) : whole(sprite) } : {}),
    ...(glyphs ? { glyphs: whole(glyphs) } : {}),
    ...(fonts ? { 'font-faces': withFonts(fonts, whole) } : {}),
    ...(state ? { state } : {})
  };
  return { sources: Object.fromEntries(sources), layers, means: means as BasemapStyle['means'] };
}

/** Whether a style says anywhere that some of it lies in a PMTiles archive. */
export const asksArchive = ({ sources }: BasemapStyle): boolean => JSON.stringify(sources).includes('"pmtiles://');

function sourceOf(source: Json, whole: (address: unknown) => string): SourceSpecification | null {
  if (!['vector', 'raster', 'raster-dem', 'geojson', 'image'].includes(String(source.type))) return null;
  return {
    ...source,
    ...(source.url ? { url: whole(source.url) } : {}),
    ...(Array.isArray(source.tiles) ? { tiles: source.tiles.map(whole) } : {}),
    ...(typeof source.data === 'string' ? { data: whole(source.data) } : {})
  } as unknown as SourceSpecification;
}

/** Whether a layer shows what the story shows itself. */
function isOurs(layer: Json): boolean {
  const layout = isGroup(layer.layout) ? layer.layout : {};
  if (layer.type === 'symbol')
    return layout['text-field'] !== undefined && (layout['symbol-placement'] ?? 'point') === 'point';
  return layer.type === 'line' && BORDERS.test(String(layer['source-layer'] ?? ''));
}

const withUrl = (one: unknown, whole: (address: unknown) => string): unknown =>
  isGroup(one) && one.url !== undefined ? { ...one, url: whole(one.url) } : one;

/** Font faces are an address, or several with the letters that each has. */
const withFonts = (fonts: unknown, whole: (address: unknown) => string): unknown =>
  isGroup(fonts)
    ? Object.fromEntries(
        Object.entries(fonts).map(([name, font]) => [
          name,
          Array.isArray(font) ? font.map((one) => withUrl(one, whole)) : whole(font)
        ])
      )
    : fonts;

/** An address as it is from anywhere; what stands in braces is filled in later, and stays. */
function absolute(address: string, base: string): string {
  if (/^[a-z][a-z\d+.-]*:/i.test(address)) return address;
  return new URL(address, base).href.replaceAll('%7B', '{').replaceAll('%7D', '}');
}

const isGroup = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
