const EXPORT =
  'Export it as GeoJSON: QGIS opens it, and “ogr2ogr -f GeoJSON -lco RFC7946=YES -t_srs EPSG:4326 out.geojson …” converts it.';
const SHEET = 'Save the sheet as CSV with the encoding UTF-8.';

type Kind = readonly [endings: string, what: string, cure: string];

const KINDS: readonly Kind[] = [
  ['shp', 'a shapefile', EXPORT],
  ['shx dbf prj cpg sbn sbx qix qpj', 'part of a shapefile', `Keep it with its .shp. ${EXPORT}`],
  ['kmz', 'KMZ, a KML file in a ZIP archive', 'Unpack it, and declare the .kml that is in it.'],
  ['zip 7z rar tar tgz', 'an archive', 'Unpack it, and declare the file that is in it.'],
  ['gz bz2 xz zst', 'compressed', 'Unpack it, and declare the file that is in it.'],
  ['gpkg', 'a GeoPackage', EXPORT],
  ['gdb mdb', 'a database of Esri', EXPORT],
  ['sqlite db', 'a database', EXPORT],
  ['fgb', 'a FlatGeobuf', EXPORT],
  ['parquet geoparquet', 'a (Geo)Parquet file', EXPORT],
  ['gml', 'GML', EXPORT],
  ['wkt wkb', 'well-known text or binary', EXPORT],
  ['topojson', 'TopoJSON', 'Convert it: “mapshaper in.topojson -o format=geojson out.geojson”.'],
  [
    'geojsonl geojsons ndjson ndgeojson jsonl',
    'newline-delimited GeoJSON',
    '“ogr2ogr -f GeoJSON out.geojson GeoJSONSeq:in.geojsonl” makes a collection of it.'
  ],
  ['json', 'JSON', 'If it is GeoJSON, let its name end in .geojson.'],
  ['osm pbf', 'an extract of OpenStreetMap', 'Export it as GeoJSON, for example from overpass-turbo.eu.'],
  ['tcx fit', 'a track as watches record it', 'Export it as GPX.'],
  ['xml', 'XML', 'If it is GPX or KML, let its name end in .gpx or .kml.'],
  ['xlsx xls xlsm ods numbers', 'a workbook', SHEET],
  ['dat', 'a text', 'If it is a table, let its name end in .csv; if it is GeoJSON, in .geojson.'],
  ['mbtiles pmtiles', 'an archive of tiles', 'Export the layer itself as GeoJSON.'],
  ['tif tiff geotiff jp2 ecw', 'a raster', 'A layer draws points, lines and areas: export those as GeoJSON.'],
  [
    'qgz qgs mxd aprx',
    'a project, which leads to its layers and does not hold them',
    'Export the layer from it as GeoJSON.'
  ],
  [
    'jpg jpeg jfif png webp avif gif',
    'a picture',
    'Write “kind: image”, with its bounds and date, to lay it over the map.'
  ],
  ['svg pdf ai dwg dxf', 'a drawing', EXPORT],
  ['html htm', 'a web page', 'Download the file itself.'],
  ['docx doc odt rtf', 'a document', 'Put the layer itself there.']
];

/** What a file is by how its name ends, where no layer reads that, and how it becomes what one reads; null where it is not known. */
export function foreignEnding(name: string): { readonly what: string; readonly cure: string } | null {
  const ending = /\.(\w+)$/.exec(name.toLowerCase())?.[1] ?? '';
  const kind = KINDS.find(([endings]) => endings.split(' ').includes(ending));
  return kind ? { what: kind[1], cure: kind[2] } : null;
}
