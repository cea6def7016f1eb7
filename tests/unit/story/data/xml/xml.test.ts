import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layerOf } from './files.ts';

const POINT = '<wpt lat="40.4" lon="49.9"/>';
const gpx = (inner: string): string => `<gpx version="1.1">\n${inner}\n</gpx>\n`;

describe('XML that is none', () => {
  it.each<[string, string, string]>([
    ['', '1:1', 'The file is empty.'],
    [gpx(`<wpt lat="40.4" lon="49.9"><name>A &amp; B &nbsp; C</name></wpt>`), '2:44', 'XML does not know “&nbsp;”.'],
    [gpx(`<wpt lat="40.4" lon="49.9"><name>A & B</name></wpt>`), '2:36', 'A lone “&” stands here.'],
    [gpx(`<wpt lat="40.4" lon="49.9"><name>A&#0;</name></wpt>`), '2:35', 'XML does not know “&#0;”.'],
    [
      gpx(`<wpt lat="40.4" lon="49.9"><name>A\u0001</name></wpt>`),
      '2:35',
      'A character stands here that XML does not have: U+0001.'
    ],
    [gpx('<wpt lat="40.4" lon="49.9"><name>A</nom></wpt>'), '2:35', '<name> is closed by </nom> here.'],
    ['<gpx>\n<wpt lat="40.4" lon="49.9">', '2:28', 'The file breaks off at its end: <wpt> is not closed.'],
    [gpx('<wpt lat=40.4 lon="49.9"/>'), '2:1', 'An attribute here has no quotation marks: “40.4”.'],
    [gpx('<wpt lat="40.4" lat="1" lon="49.9"/>'), '2:1', 'The attribute “lat” is given twice here.'],
    [gpx(`${POINT}<own:a/>`), '2:29', 'A name here has a prefix that the file does not explain.'],
    [`${gpx(POINT)}<a/>`, '4:1', 'Another element begins here after the end of the first.']
  ])('%j', (text, at, message) => {
    const { issues, messages } = layerOf('a.gpx', 'circle', text);
    expect(messages).toEqual([message]);
    expect(issues).toEqual([`a.gpx:${at} xml-syntax`]);
  });

  it('expands no entity of its own and fetches none', () => {
    const bomb = `<!DOCTYPE gpx [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>\n`;
    const named = (name: string): string => gpx(`<wpt lat="1" lon="2"><name>&${name};</name></wpt>`);
    for (const name of ['b', 'c']) {
      expect(layerOf('a.gpx', 'circle', bomb + named(name)).issues).toEqual(['a.gpx:3:28 xml-syntax']);
    }
    expect(layerOf('a.gpx', 'circle', bomb + gpx(POINT)).issues).toEqual([]);
  });

  it('is not mistaken for what stands in CDATA and comments', () => {
    const text = gpx('<!-- a & b --><wpt lat="1" lon="2"><name><![CDATA[a & b &eacute;]]></name></wpt>');
    expect(layerOf('a.gpx', 'circle', text).features?.[0]?.properties).toEqual({ name: 'a & b &eacute;' });
  });

  it('is told at a place in the file, whatever stands there', () => {
    const pieces = ['<gpx>', '</gpx>', '<kml>', '<Placemark>', '<Point>', '<coordinates>', '</coordinates>', '1,2', ' ', ',',
      '&a;', '&', '<![CDATA[', ']]>', '<!--', '-->', '<!DOCTYPE a [', '<wpt lat="1" lon="2">', '</wpt>', '<trk>', '<trkseg>', '\n', '\u0000', '<?xml ', '?>', '"', "'"]; // prettier-ignore
    const text = fc.array(fc.constantFrom(...pieces), { maxLength: 25 }).map((some) => some.join(''));
    fc.assert(
      fc.property(text, fc.constantFrom('a.gpx', 'a.kml'), (content, file) => {
        const { issues, features } = layerOf(file, 'circle', content);
        expect(features !== undefined || issues.length > 0).toBe(true);
        for (const issue of issues.filter((one) => one.startsWith(file))) {
          const line = Number(issue.split(':')[1]);
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(content.split('\n').length);
        }
      }),
      { numRuns: 300 }
    );
  }, 30_000);
});

describe('a file that is something else', () => {
  it.each<[string, string, string]>([
    ['a.kml', gpx(POINT), 'This is no KML: it is GPX.'],
    ['a.gpx', '<?xml version="1.0"?>\n<kml><Document/></kml>', 'This is no GPX: it is KML.'],
    ['a.gpx', '{"type": "FeatureCollection", "features": []}', 'This is no GPX: it is JSON.'],
    [
      'a.kml',
      '<!DOCTYPE html>\n<html><body>Sign in</body></html>',
      'This is no KML: it is a web page: perhaps one that asks to sign in, or says that something went wrong.'
    ],
    [
      'a.gpx',
      'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n',
      'This is no GPX: it is a pointer of Git LFS in place of the file itself.'
    ],
    ['a.gpx', '<TrainingCenterDatabase/>', 'This is no GPX: it is TCX, as watches record it.'],
    ['a.gpx', '<rss version="2.0"/>', 'This is no GPX: it is XML.'],
    ['a.kml', 'once upon a time', 'This is no KML: it does not begin with “<”.']
  ])('%s: %j', (file, text, message) => {
    const { issues, messages } = layerOf(file, 'line', text);
    expect(messages).toEqual([message]);
    expect(issues[0]).toContain('xml-type');
  });

  it.each<[string, Uint8Array | string, RegExp]>([
    ['a.kml', new Uint8Array([0x50, 0x4b, 3, 4, ...new TextEncoder().encode('....doc.kml')]), /KMZ/],
    ['a.geojson', new Uint8Array([0x50, 0x4b, 3, 4, ...new TextEncoder().encode('....roads.shp')]), /zipped shapefile/],
    [
      'a.geojson',
      new Uint8Array([0x50, 0x4b, 3, 4, ...new TextEncoder().encode('....xl/workbook.xml')]),
      /workbook of Excel/
    ],
    ['a.geojson', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), /ZIP archive/],
    ['a.gpx', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), /old Office/],
    ['a.gpx', '%PDF-1.7\n', /PDF/]
  ])('%s of bytes that are none of a text', (file, bytes, what) => {
    const { issues, messages } = layerOf(file, 'line', bytes);
    expect(issues).toEqual([`${file}:1:1 file-encoding`]);
    expect(messages[0]).toMatch(what);
  });

  it.each([
    ['a.shp', /a shapefile/, /GeoJSON/],
    ['a.dbf', /part of a shapefile/, /GeoJSON/],
    ['A.KMZ', /KMZ/, /Unpack/],
    ['a.gpkg', /GeoPackage/, /GeoJSON/],
    ['a.topojson', /TopoJSON/, /mapshaper/],
    ['a.geojsonl', /newline-delimited/, /GeoJSONSeq/],
    ['a.xlsx', /workbook/, /CSV/],
    ['a.json', /JSON/, /\.geojson/],
    ['a.geojson.gz', /compressed/, /Unpack/]
  ])('%s by its name', (file, what, cure) => {
    const { issues, messages, hints } = layerOf(file, 'line', 'x');
    expect(issues).toEqual(['story.md:7:20 file-foreign']);
    expect(messages[0]).toMatch(what);
    expect(hints[0]).toMatch(cure);
  });
});
