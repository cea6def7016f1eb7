import { describe, expect, it } from 'vitest';
import { brief, FRONT_MATTER, scene, validate } from '../../known.ts';

const OK = [[44.8, 41.7], [46.5, 41], [49.87, 40.4]]; // prettier-ignore
const line = (...coordinates: unknown[]) => ({ type: 'LineString', coordinates });
const feature = (geometry: unknown) => ({ type: 'Feature', properties: {}, geometry });
const collection = (...features: unknown[]) => ({ type: 'FeatureCollection', features });
const ONE = JSON.stringify(feature(line(...OK)));

const LAYER = 'layers: [{ id: a, file: a.geojson, kind: line, name: A, source: B }]\n';
function read(file: unknown) {
  const content = typeof file === 'string' || file instanceof Uint8Array ? file : JSON.stringify(file);
  return validate({
    'story.md': FRONT_MATTER.replace('date:', `${LAYER}date:`) + scene('view: [Géorgie, AZ]\nlayers: [a]'),
    'a.geojson': content
  });
}

/** A file, where its mistake is, and what cures it. */
type Case = readonly [name: string, file: unknown, brief: string, hint: string];

const files: Case[] = [
  ['newline-delimited GeoJSON', `${ONE}\n${ONE}\n`, '2:1 geojson-syntax', 'GeoJSONSeq'],
  ['features one after another', `${ONE},\n${ONE}`, `1:${ONE.length + 1} geojson-syntax`, '"FeatureCollection"'],
  ['objects one after another', `${JSON.stringify(collection(), null, 1)}\n${ONE}`, '5:1 geojson-syntax', 'Put them into one collection'],
  ['a sequence of RFC 8142', `\u001e${ONE}\n`, '1:1 geojson-syntax', '"FeatureCollection"'],
  ['a pointer of Git LFS', 'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n', '1:1 geojson-syntax', 'git lfs pull'],
  ['a pointer of git-annex', '../.git/annex/objects/9w/xk/SHA256E-s12--ab.geojson', '1:1 geojson-syntax', 'git annex get'],
  ['a page that asks to sign in', '\n<!DOCTYPE html>\n<html lang="en"><title>Sign in</title>', '2:1 geojson-syntax', 'signed in'],
  ['KML', '<?xml version="1.0"?>\n<kml xmlns="http://www.opengis.net/kml/2.2"></kml>', '1:1 geojson-syntax', '.kml'],
  ['GPX', '<gpx version="1.1"></gpx>', '1:1 geojson-syntax', '.gpx'],
  ['GML', '<?xml version="1.0"?><wfs:FeatureCollection></wfs:FeatureCollection>', '1:1 geojson-syntax', 'in.gml'],
  ['WKT', 'SRID=4326;LINESTRING (44.8 41.7, 49.9 40.4)', '1:1 geojson-syntax', 'ST_AsGeoJSON'],
  ['a variable of JavaScript', `var trajet = ${ONE};`, '1:1 geojson-syntax', 'between the “=” and the last “;”'],
  ['JSONP', `callback(${ONE});`, '1:1 geojson-syntax', 'parentheses'],
  ['a table', 'nom,lon,lat\nBakou,49.87,40.4\n', '1:1 geojson-syntax', 'QGIS'],
  ['what a server says', '404: Not Found', '1:1 geojson-syntax', 'Download the file again'],
  ['a comma too many', '{"type":"FeatureCollection","features":[\n1,\n]}', '2:2 geojson-syntax', 'Take the comma out'],
  ['single quotation marks', "{'type': 'FeatureCollection'}", '1:2 geojson-syntax', 'double'],
  ['typographic quotation marks', '{“type”: “FeatureCollection”}', '1:2 geojson-syntax', 'straight'],
  ['a comment', '{ // une couche\n"type": "Feature" }', '1:3 geojson-syntax', 'Take it out'],
  ['NaN', '{"type":"Point","coordinates":[NaN,1]}', '1:32 geojson-syntax', 'take the position out'],
  ['Python', '{"type":"Feature","geometry":None}', '1:30 geojson-syntax', 'json.dumps'],
  ['names without quotation marks', '{type: "Feature"}', '1:2 geojson-syntax', 'Write "type":'],
  ['half of a download', ONE.slice(0, 60), '1:54 geojson-syntax', 'downloaded to its end'],
  ['two versions', `<<<<<<< HEAD\n${ONE}\n=======\n${ONE}\n>>>>>>> b`, '1:1 geojson-syntax', 'Choose one'],
  ['UTF-16 with a mark', new Uint8Array(Buffer.from(`\uFEFF${ONE}`, 'utf16le')), '1:1 file-encoding', 'UTF-8'],
  ['UTF-16 without', new Uint8Array(Buffer.from(ONE, 'utf16le')), '1:1 file-encoding', 'UTF-8'],
  ['an archive', new Uint8Array(Buffer.from('PK\u0003\u0004\u0014\u0000')), '1:1 file-encoding', 'Unpack it'],
  ['gzip', new Uint8Array([0x1f, 0x8b, 8, 0, 0]), '1:1 file-encoding', 'gunzip'],
  ['a shapefile', new Uint8Array([0, 0, 0x27, 0x0a, 0, 0]), '1:1 file-encoding', 'ogr2ogr']
]; // prettier-ignore

const shapes: Case[] = [
  ['a list of features', [feature(line(...OK))], '1:1 geojson-type', '{"type": "FeatureCollection", "features": before it'],
  ['TopoJSON', { type: 'Topology', objects: {} }, '1:9 geojson-type', 'mapshaper'],
  ['Esri’s JSON', { geometryType: 'esriGeometryPolyline', features: [] }, '1:1 geojson-type', 'f=geojson'],
  ['OpenStreetMap’s JSON', { version: 0.6, elements: [] }, '1:27 geojson-type', 'overpass'],
  ['GeoJSON within something else', { data: collection() }, '1:9 geojson-type', 'Keep what stands in it'],
  ['no type', { features: [] }, '1:1 geojson-type', '"type": "FeatureCollection"'],
  ['a type in small letters', { type: 'featurecollection', features: [] }, '1:9 geojson-type', 'Write “FeatureCollection”'],
  ['features in an object', { type: 'FeatureCollection', features: { a: 1 } }, '1:40 geojson-type', 'brackets'],
  ['Features', { type: 'FeatureCollection', Features: [] }, '1:1 geojson-type', 'Call “Features” “features”'],
  ['a collection in a collection', collection(collection(feature(line(...OK)))), '1:49 geojson-type', 'into the outer list'],
  ['a crs among the features', collection(feature(line(...OK)), { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::4283' } }), '1:168 geojson-crs', 'Take it out of the list'],
  ['a bare geometry among the features', collection(line(...OK)), '1:49 geojson-type', 'Wrap it'],
  ['a geometry of another format', feature({ type: 'Polyline', coordinates: OK }), '1:54 geojson-type', 'Write “LineString”'],
  ['a geometry as a text', feature(JSON.stringify(line(...OK))), '1:46 geojson-type', '::json'],
  ['a geometry as WKT', feature('POINT (1 2)'), '1:46 geojson-type', 'WKT'],
  ['a geometry called otherwise', { type: 'Feature', properties: {}, geom: line(...OK) }, '1:1 geojson-type', 'Call “geom” “geometry”'],
  ['brackets too many', line(OK), '1:36 geojson-coordinate', '“MultiLineString” or “Polygon”'],
  ['brackets too few', { type: 'Polygon', coordinates: OK }, '1:33 geojson-coordinate', '“LineString”'],
  ['a decimal comma', line(['44,8', 41.7], [1, 1]), '1:38 geojson-coordinate', '44.8'],
  ['Web Mercator', line([5_000_000, 5_000_000], [5_100_000, 5_000_000]), '1:37 geojson-range', 'EPSG:4326'],
  ['one position of many with latitude first', line(...OK, [40.4, 149.87]), '1:72 geojson-swapped', 'Write [149.87, 40.4]'],
  ['all of them', line([40.4, 149.87], [41, 150]), '1:37 geojson-swapped', 'in each position of the file']
]; // prettier-ignore

describe('a file that is called GeoJSON', { timeout: 60_000 }, () => {
  it.each([...files, ...shapes])('%s: where, and the cure', (_, file, where, hint) => {
    const issues = read(file).issues.filter(({ code }) => code !== 'geojson-geometry-kind');
    expect(issues.map(brief)).toContain(where);
    expect(issues.find((issue) => brief(issue) === where)!.hint).toContain(hint);
    expect(issues.filter(({ severity }) => severity === 'error')).toHaveLength(1);
  });

  it('is read on where types are in the wrong letters, so that all of them are told at once', () => {
    const issues = read(collection({ ...feature({ type: 'linestring', coordinates: OK }), type: 'feature' })).issues;
    expect(issues.map(({ hint }) => hint)).toEqual(['Write “Feature”.', 'Write “LineString”.']);
  });

  it('names the system that the numbers look like', () => {
    expect(read(line([652_381, 6_862_047], [652_400, 6_862_047])).issues[0]!.message).toContain('Lambert 93');
    expect(read(line([5e6, 5e6], [5.1e6, 5e6])).issues[0]!.message).toContain('Web Mercator');
  });

  it.each([
    ['EPSG:4326', 'geojson-crs-obsolete'],
    ['urn:ogc:def:crs:EPSG:6.9:4326', 'geojson-crs-obsolete'],
    ['urn:ogc:def:crs:OGC:1.3:CRS84', 'geojson-crs-obsolete'],
    ['EPSG:3857', 'geojson-crs']
  ])('may name its system: %s', (name, code) => {
    const issues = read({ ...collection(feature(line(...OK))), crs: { type: 'name', properties: { name } } }).issues;
    expect(issues.map((issue) => issue.code)).toEqual([code]);
  });
});

describe('what RFC 7946 lets one read', { timeout: 60_000 }, () => {
  it.each<[string, unknown, unknown]>([
    ['no coordinates', { type: 'Polygon', coordinates: [] }, null],
    ['a polygon of no ring', { type: 'Polygon', coordinates: [[]] }, null],
    ['a point of no numbers', { type: 'Point', coordinates: [] }, null],
    ['a line that is empty among others', { type: 'MultiLineString', coordinates: [[], OK] }, { type: 'MultiLineString', coordinates: [OK] }],
    ['a collection of nothing', { type: 'GeometryCollection', geometries: [] }, null],
    ['a collection with a part that is empty', { type: 'GeometryCollection', geometries: [line(), line(...OK)] }, { type: 'GeometryCollection', geometries: [line(...OK)] }],
    ['heights that are null', line([44.8, 41.7, null], [49.87, 40.4, null]), line([44.8, 41.7], [49.87, 40.4])],
    ['a measure that is null', line([44.8, 41.7, 1, null], [49.87, 40.4, 2]), line([44.8, 41.7, 1], [49.87, 40.4, 2])]
  ])('warns, and the story is built without: %s', (_, geometry, served) => {
    const { stories, issues } = read(collection(feature(line(...OK)), feature(geometry)));
    expect(issues.map(({ severity }) => severity)).toEqual(['warning']);
    expect(stories[0]!.layers[0]!.data.features.map((one) => one.geometry)).toEqual([line(...OK), served]);
  }); // prettier-ignore
});

describe('one position with latitude first among others', { timeout: 60_000 }, () => {
  const swapped = (file: unknown) => read(file).issues.map((issue) => [brief(issue), issue.hint.split(':')[0]]);
  it('is found where it lies, by what the story shows', () => {
    expect(swapped(line([44.8, 41.7], [46.5, 41], [40.4, 49.87]))).toEqual([
      ['1:59 geojson-looks-swapped', 'Write [49.87, 40.4] if that is what is meant']
    ]);
  });

  it('is found by where the others lie', () => {
    const far = Array.from({ length: 20 }, (_, i) => [-70 + (i % 5) / 10, -33 + i / 20]);
    expect(swapped(line(...far, [-33.2, -70.1]))).toHaveLength(1);
  });

  it.each<[string, unknown]>([
    ['where all lie around the world', line(...Array.from({ length: 30 }, (_, i) => [i * 6 - 90, 40 - i * 2]))],
    ['on a way that leads from there', line([44, 41], [46, 41], [48, 40], [50, 37], [53, 34], [56, 30], [60, 26])],
    ['where one lies apart, and swapped as well', line(...OK, [2.35, 48.85])],
    ['where both are among the others', line([44, 41], [45, 44], [43, 45], [46, 43])]
  ])('is none %s', (_, file) => {
    expect(swapped(file)).toEqual([]);
  });
});
