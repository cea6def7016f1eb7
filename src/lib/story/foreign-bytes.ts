/** What a file is that is no text in UTF-8 from its first bytes on, in words, and how it becomes one. */
export interface ForeignBytes {
  readonly what: string;
  readonly cure: string;
}

const SAVE = 'Save it again with the encoding UTF-8.';
const EXPORT =
  'Export the layer as GeoJSON: QGIS opens it, and “ogr2ogr -f GeoJSON -lco RFC7946=YES out.geojson …” converts it.';

const ZIP = [0x50, 0x4b, 0x03, 0x04];

type Kind = readonly [bytes: readonly number[], what: string, cure: string];

const KINDS: readonly Kind[] = [
  [
    [0xd0, 0xcf, 0x11, 0xe0],
    'a document of old Office: Excel or Word',
    'Save the sheet as CSV with the encoding UTF-8, or the text as plain text.'
  ],
  [bytesOf('dBase'), 'a table of dBase', EXPORT],
  [[0x1f, 0x8b], 'compressed by gzip', 'Unpack it: “gunzip < in.gz > out.geojson”.'],
  [[0x28, 0xb5, 0x2f, 0xfd], 'compressed by Zstandard', 'Unpack it: “zstd -d”.'],
  [[0x42, 0x5a, 0x68], 'compressed by bzip2', 'Unpack it: “bunzip2”.'],
  [[0xfd, 0x37, 0x7a, 0x58, 0x5a], 'compressed by xz', 'Unpack it: “unxz”.'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'a 7z archive', 'Unpack it first.'],
  [[0x00, 0x00, 0x27, 0x0a], 'part of a shapefile (.shp or .shx)', EXPORT],
  [[0x66, 0x67, 0x62, 0x03], 'a FlatGeobuf', EXPORT],
  [[0x50, 0x41, 0x52, 0x31], 'a (Geo)Parquet file', EXPORT],
  [bytesOf('SQLite format 3'), 'a database of SQLite, as GeoPackages are', EXPORT],
  [bytesOf('%PDF-'), 'a PDF', 'Put the text or the layer itself there.'],
  [bytesOf('{\\rtf'), 'a text in RTF', 'Save it as plain text, with the encoding UTF-8.'],
  [[0x89, 0x50, 0x4e, 0x47], 'a picture (PNG)', 'Put the text or the layer itself there.'],
  [[0xff, 0xd8, 0xff], 'a picture (JPEG)', 'Put the text or the layer itself there.'],
  [[0x49, 0x49, 0x2a, 0x00], 'a picture (TIFF)', 'Put the text or the layer itself there.'],
  [[0xff, 0xfe, 0x00, 0x00], 'in UTF-32', SAVE],
  [[0xff, 0xfe], 'in UTF-16', SAVE],
  [[0xfe, 0xff], 'in UTF-16', SAVE]
];

function bytesOf(text: string): number[] {
  return Array.from(text, (letter) => letter.charCodeAt(0));
}

/** As many bytes as tell UTF-16 without a mark: every second is zero in what is mostly of Latin letters and digits. */
const SAMPLE = 64;

/** What ZIP archives are by the names of the files in them, the first of which stand at their beginning. */
const ARCHIVES: readonly (readonly [pattern: RegExp, what: string, cure: string])[] = [
  [/\.kml/i, 'KMZ, a KML file in a ZIP archive', 'Unpack it, and declare the .kml that is in it.'],
  [/\.(?:shp|shx|dbf|prj)/i, 'a zipped shapefile', EXPORT],
  [/xl\/|worksheets/, 'a workbook of Excel', 'Save the sheet as CSV with the encoding UTF-8.'],
  [/word\//, 'a document of Word', 'Save it as plain text, with the encoding UTF-8.'],
  [
    /application\/vnd\.oasis/,
    'a document of LibreOffice',
    'Save a sheet as CSV, or a text as plain text, with the encoding UTF-8.'
  ],
  [/(?:)/, 'a ZIP archive, as KMZ files, zipped shapefiles and Word documents are', `Unpack it first. ${EXPORT}`]
];
/** So many bytes of an archive tell. */
const BEGINNING = 4096;

export function foreignBytes(bytes: Uint8Array): ForeignBytes | null {
  if (ZIP.every((byte, i) => bytes[i] === byte)) {
    const names = String.fromCharCode(...bytes.subarray(0, BEGINNING), ...bytes.subarray(-BEGINNING));
    const [, what, cure] = ARCHIVES.find(([pattern]) => pattern.test(names)) ?? ['', '', ''];
    return { what, cure };
  }
  const kind = KINDS.find(([start]) => start.every((byte, i) => bytes[i] === byte));
  if (kind) return { what: kind[1], cure: kind[2] };
  const sample = bytes.subarray(0, SAMPLE);
  const zeros = [0, 1].map((odd) => sample.filter((byte, i) => byte === 0 && i % 2 === odd).length);
  const isWide =
    sample.length > 3 && zeros.some((count) => count > sample.length / 4) && zeros.some((count) => count === 0);
  return isWide ? { what: 'in UTF-16', cure: SAVE } : null;
}
