/** What a file is that is called something else, and how it becomes what it should be. */
export interface Foreign {
  readonly offset: number;
  /** “KML”, “a web page”. */
  readonly what: string;
  readonly message: string;
  readonly hint: string;
}

const convert = (format: string): string =>
  `Convert it: “ogr2ogr -f GeoJSON -lco RFC7946=YES out.geojson in.${format}”, or open it in QGIS and export it as GeoJSON.`;

const rename = (ending: string): string => `Let its name end in .${ending}, and correct “file” in the layer.`;

type Kind = readonly [pattern: RegExp, what: string, cure: string];

/** Told by how a file begins. */
const BEGINNINGS: readonly Kind[] = [
  [
    /^version https:\/\/git-lfs\.github\.com\/spec\//,
    'a pointer of Git LFS in place of the file itself',
    'Fetch the file with “git lfs pull”, or download it from where it is kept.'
  ],
  [
    /^(?:\.\.\/|\/)?[^\s{]*annex\/objects\//,
    'a pointer of git-annex in place of the file itself',
    'Fetch the file with “git annex get”, or download it from where it is kept.'
  ],
  [
    /^(?:<!doctype html|<html|<head|<body)/i,
    'a web page: perhaps one that asks to sign in, or says that something went wrong',
    'Download the file again, signed in where that is asked for; on GitHub and the like by “raw”.'
  ],
  [/^(?:<\?xml[^]*?\?>\s*)?(?:<!--[^]*?-->\s*)*<(?:\w+:)?kml\b/i, 'KML', rename('kml')],
  [/^(?:<\?xml[^]*?\?>\s*)?(?:<!--[^]*?-->\s*)*<(?:\w+:)?gpx\b/i, 'GPX', rename('gpx')],
  [
    /^(?:<\?xml[^]*?\?>\s*)?(?:<!--[^]*?-->\s*)*<TrainingCenterDatabase\b/i,
    'TCX, as watches record it',
    'Export the track as GPX.'
  ],
  [
    /^(?:<\?xml[^]*?\?>\s*)?(?:<!--[^]*?-->\s*)*<osm\b/i,
    'an extract of OpenStreetMap in XML',
    'Export it as GeoJSON, for example from overpass-turbo.eu, or convert it in QGIS.'
  ],
  [/^(?:<\?xml[^]*?\?>\s*)?(?:<!--[^]*?-->\s*)*<(?:\w+:)?FeatureCollection\b/, 'GML', convert('gml')],
  [
    /^(?:<\?xml[^]*?\?>\s*)?(?:<!--[^]*?-->\s*)*<svg\b/i,
    'an SVG picture, which does not say where on the globe it is',
    'Export the layer from the map that the picture was made of.'
  ],
  [
    /^<\?xml|^<[a-z!]/i,
    'XML',
    'Export the layer as GeoJSON from where it comes, or open it in QGIS and export it there.'
  ],
  [
    /^(?:SRID=\d+;\s*)?(?:(?:MULTI)?(?:POINT|LINESTRING|POLYGON|CURVE|SURFACE)|GEOMETRYCOLLECTION|CIRCULARSTRING|TRIANGLE|TIN)\s*(?:ZM?|M)?\s*(?:\(|EMPTY)/i,
    'WKT (well-known text)',
    'Export the layer as GeoJSON; PostGIS writes it by ST_AsGeoJSON.'
  ],
  [
    /^(?:\\x)?0[01][0-9a-f]{16,}$/im,
    'WKB (well-known binary) in digits',
    'Export the layer as GeoJSON; PostGIS writes it by ST_AsGeoJSON.'
  ],
  [
    /^(?:GEOGCS|PROJCS|GEOGCRS|PROJCRS)\s*\[/,
    'the definition of a coordinate system, as the .prj of a shapefile',
    'Put the layer itself there.'
  ],
  [
    /^(?:export\s+default|module\.exports|(?:export\s+)?(?:var|let|const)\s+[\w$.]+\s*=|(?:window|self|globalThis)?\.?[\w$.]+\s*=)\s*[[{]?/,
    'JavaScript',
    'Keep what stands between the “=” and the last “;”, the braces with it, and nothing else.'
  ],
  [
    /^[\w$.]+\s*\(\s*[[{]/,
    'JSON in a call of JavaScript (JSONP)',
    'Keep what stands between the outer parentheses, and nothing else.'
  ],
  [
    /^(?:404|403|401|500|not found|forbidden|access denied|unauthorized|error)\b/i,
    'what a server answers where it has no such file',
    'Download the file again, from its right address.'
  ],
  [
    /^[^{}[\]<>"\n]*[,;\t][^{}[\]<>\n]*\n[^{}[\]<>\n]*[,;\t]/,
    'a table (CSV)',
    'Open it in QGIS as a layer of delimited text, with its columns of longitude and latitude, and export that as GeoJSON.'
  ]
];

const JSON_KIND: Kind = [/^[{[]/, 'JSON', rename('geojson')];
const JSON_TEXT = /^(?:\{\s*["}]|\[\s*[[{"\d\]])/;

/**
 * What a file is by how it begins, where it is told by that; null where it may be what it should be, broken somewhere.
 *
 * @param wanted what it should be: “GeoJSON”, “GPX”
 */
export function foreignFile(text: string, wanted: string): Foreign | null {
  const start = text.search(/\S/);
  if (start < 0) return null;
  // Of a file of megabytes the beginning tells.
  const head = text.slice(start, start + 2000);
  const kind = BEGINNINGS.find(([pattern]) => pattern.test(head)) ?? (JSON_TEXT.test(head) ? JSON_KIND : null);
  if (!kind || kind[1].startsWith(wanted) || (kind === JSON_KIND && wanted === 'GeoJSON')) return null;
  return { offset: start, what: kind[1], message: `This is no ${wanted}: it is ${kind[1]}.`, hint: kind[2] };
}
