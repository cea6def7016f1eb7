import { quote } from '#lib/story/fields/located.ts';

/** What a file is that is called GeoJSON, and how it becomes one. */
export interface Foreign {
  readonly offset: number;
  readonly message: string;
  readonly hint: string;
}

const convert = (format: string): string =>
  `Convert it: “ogr2ogr -f GeoJSON -lco RFC7946=YES out.geojson in.${format}”, or open it in QGIS and export it as GeoJSON.`;

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
  [/^(?:<\?xml[^]*?\?>\s*)?(?:<!--[^]*?-->\s*)*<kml\b/i, 'KML', convert('kml')],
  [/^(?:<\?xml[^]*?\?>\s*)?(?:<!--[^]*?-->\s*)*<gpx\b/i, 'GPX', convert('gpx')],
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

/** A file that is no JSON for what it is, or null where it is JSON that is broken somewhere. */
export function foreignFile(text: string): Foreign | null {
  const start = text.search(/\S/);
  if (start < 0) return null;
  // Of a file of megabytes the beginning tells.
  const head = text.slice(start, start + 2000);
  const kind = BEGINNINGS.find(([pattern]) => pattern.test(head));
  return kind ? { offset: start, message: `This is no GeoJSON: it is ${kind[1]}.`, hint: kind[2] } : null;
}

const COLLECT =
  'Put them into one collection: {"type": "FeatureCollection", "features": [ … , … ]}, with a comma between each two.';

/** Why JSON stops being JSON at an offset, where that is known; null where it is not. */
export function brokenJson(text: string, offset: number, found: string): Foreign | null {
  const rest = text.slice(offset, offset + 200);
  const before = text.slice(Math.max(0, offset - 200), offset).trimEnd();
  const say = (message: string, hint: string, at = offset): Foreign => ({ offset: at, message, hint });
  if (rest.startsWith('\u001e')) {
    return say('These are features one after another (RFC 8142), and no collection of them.', COLLECT);
  }
  const conflict = /^(?:<{7}|={7}|>{7})/m.exec(rest);
  if (conflict) {
    return say(
      'Two versions of the file were merged here, and git left both.',
      'Choose one, and take the lines <<<<<<<, ======= and >>>>>>> out.',
      offset + conflict.index
    );
  }
  if (found === 'something after the end') {
    const listed = /^,?\s*\{/.test(rest);
    if (!listed) return null;
    return !text.slice(0, offset).trimEnd().includes('\n') && !/^,/.test(rest) && text.slice(0, offset).endsWith('\n')
      ? say(
          'Another object begins here: this is newline-delimited GeoJSON (GeoJSONL, GeoJSONSeq), one feature a line and no collection of them.',
          `${COLLECT} “ogr2ogr -f GeoJSON out.geojson GeoJSONSeq:in.geojson” does it.`
        )
      : say('Another object begins here: these are features one after another, and no collection of them.', COLLECT);
  }
  if (/^\s*[}\]]/.test(rest) && before.endsWith(',')) {
    return say(
      'A comma stands before a closing bracket, where JSON has none.',
      'Take the comma out.',
      text.lastIndexOf(',', offset)
    );
  }
  if (/^\s*,/.test(rest) && /[,[{:]$/.test(before)) return say('There is a comma too many here.', 'Take it out.');
  if (/^\s*'/.test(rest))
    return say(
      'A text stands in single quotation marks here.',
      'Write double ones, as JSON has them: "…". Python writes them by json.dumps.'
    );
  if (/^\s*[“”„«]/.test(rest))
    return say('A text stands in typographic quotation marks here.', 'Write straight ones: "…".');
  if (found === 'a comment') return say('A comment stands here, and JSON has none.', 'Take it out.');
  const word = /^\s*([-+]?[A-Za-z_$][\w$]*)/.exec(rest)?.[1];
  if (word && /^[-+]?(?:nan|inf|infinity)$/i.test(word)) {
    return say(
      `${quote(word)} stands here, which JSON does not have.`,
      'Write null in a property; in a geometry, take the position out.'
    );
  }
  if (word && /^(?:True|False|None|undefined)$/.test(word)) {
    return say(
      `${quote(word)} stands here, which JSON does not have.`,
      'Write true, false or null, in small letters. Python writes them by json.dumps.'
    );
  }
  if (word && /^\s*[A-Za-z_$][\w$]*\s*:/.test(rest)) {
    return say(`The name ${quote(word)} stands without quotation marks here.`, `Write "${word}":, as JSON has it.`);
  }
  const endless = found.startsWith('a text without') && !text.slice(offset).trimEnd().includes('\n');
  if (endless || offset >= text.trimEnd().length) {
    return say(
      `The file breaks off at its end: ${found}.`,
      'It was not written or downloaded to its end: export it, or download it, again.'
    );
  }
  return null;
}
