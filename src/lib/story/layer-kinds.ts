/** The kinds of layer that a story may have: what each draws in words, and of which geometries. How, `render/drawing.ts` says. */
export const LAYER_KINDS = {
  fill: { what: 'polygons', geometries: ['Polygon', 'MultiPolygon'] },
  /** Of polygons, the outlines. */
  line: { what: 'lines', geometries: ['LineString', 'MultiLineString', 'Polygon', 'MultiPolygon'] },
  circle: { what: 'points', geometries: ['Point', 'MultiPoint'] },
  /** Of the atlas, by the rows of a table. */
  region: { what: 'countries and other regions', geometries: [] },
  /** Its file is a picture, which has no geometries. */
  image: { what: 'a picture', geometries: [] }
} as const satisfies Record<string, { readonly what: string; readonly geometries: readonly string[] }>;

export type LayerKind = keyof typeof LAYER_KINDS;
export const LAYER_KIND_NAMES = Object.keys(LAYER_KINDS) as LayerKind[];

/** Whether a kind of layer draws a geometry, by its type. */
export const draws = (kind: LayerKind, type: string): boolean =>
  LAYER_KINDS[kind].geometries.some((drawn) => drawn === type);
