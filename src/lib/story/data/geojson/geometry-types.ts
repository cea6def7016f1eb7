/** The geometries of GeoJSON that have coordinates, and the collection of them, which comes last. */
export const GEOMETRY_TYPES: readonly string[] = [
  'Point',
  'MultiPoint',
  'LineString',
  'MultiLineString',
  'Polygon',
  'MultiPolygon',
  'GeometryCollection'
];

/** The one of some names that a word is but for capitals, spaces and signs: `linestring`, `multi-polygon`. */
export function sameButCase(word: string, names: readonly string[]): string | undefined {
  const plain = (name: string): string => name.toLowerCase().replace(/[^a-z]/g, '');
  return names.find((name) => plain(name) === plain(word));
}

/** What other formats have and GeoJSON does not, and how it is drawn in GeoJSON. */
export const OTHER_GEOMETRIES: Readonly<Record<string, string>> = {
  polyline: 'Write “LineString”.',
  line: 'Write “LineString”.',
  linearring: 'Write “Polygon”, with its ring in one more pair of brackets; or “LineString”.',
  ring: 'Write “Polygon”, with its ring in one more pair of brackets.',
  multiline: 'Write “MultiLineString”.',
  multipolyline: 'Write “MultiLineString”.',
  rectangle: 'Write it as a Polygon of five positions, the last the same as the first.',
  envelope: 'Write it as a Polygon of five positions, the last the same as the first.',
  bbox: 'Write it as a Polygon of five positions, the last the same as the first.',
  circle: 'GeoJSON has no circles: draw it as a Polygon, or as a Point in a layer of kind circle.',
  ...Object.fromEntries(
    [
      'circularstring',
      'compoundcurve',
      'curvepolygon',
      'multicurve',
      'multisurface',
      'curve',
      'surface',
      'tin',
      'triangle',
      'polyhedralsurface'
    ].map((name) => [name, 'GeoJSON has straight lines alone: “ogr2ogr -nlt CONVERT_TO_LINEAR” makes them of curves.'])
  )
};
