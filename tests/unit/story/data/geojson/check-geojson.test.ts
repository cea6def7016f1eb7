import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkGeojson } from '#lib/story/data/geojson/check-geojson.ts';
import { readJson } from '#lib/story/data/geojson/read-json.ts';
import type { Issue } from '#lib/story/issue.ts';
import { reportIn } from '#lib/story/report.ts';
import { sourceText } from '#lib/story/source-text.ts';
import type { Layer } from '#lib/story/story.ts';
import { brief } from '../../known.ts';

function check(text: string, kind: Layer['kind'] = 'line') {
  const issues: Issue[] = [];
  const source = sourceText('a.geojson', text);
  const data = checkGeojson(source.text, kind, reportIn(source, issues));
  return { data, issues: issues.map(brief), full: issues };
}

const line = (...coordinates: unknown[]): string => JSON.stringify({ type: 'LineString', coordinates });
const polygon = (...rings: unknown[]): string => JSON.stringify({ type: 'Polygon', coordinates: rings });

describe('checkGeojson', () => {
  it('gives a collection as it is', () => {
    const collection = {
      type: 'FeatureCollection',
      features: [
        { type: 'Feature', id: 1, properties: { name: 'a' }, geometry: { type: 'Point', coordinates: [1, 2, 30] } },
        { type: 'Feature', id: '1', properties: null, geometry: { type: 'MultiPoint', coordinates: [[3, 4]] } }
      ]
    };
    expect(check(JSON.stringify(collection), 'circle')).toMatchObject({ data: collection, issues: [] });
  });

  it('gives a lone feature and a lone geometry as a collection of one', () => {
    const geometry = { type: 'LineString', coordinates: [[1, 2], [3, 4]] }; // prettier-ignore
    const feature = { type: 'Feature', properties: {}, geometry };
    const collection = { type: 'FeatureCollection', features: [feature] };
    expect(check(JSON.stringify(feature))).toMatchObject({ data: collection, issues: [] });
    expect(check(JSON.stringify(geometry))).toMatchObject({ data: collection, issues: [] });
  });

  it('finds a wrong coordinate at its own line and column, whatever the line endings', () => {
    const text =
      '\uFEFF{\r\n  "type": "LineString",\r\n  "coordinates": [\r\n    [1, 2],\r\n    [3, "4"]\r\n  ]\r\n}\r\n';
    expect(check(text).issues).toEqual(['5:9 geojson-coordinate']);
  });

  it('takes the edges of the world, and nothing beyond', () => {
    expect(check(line([-180, -90], [180, 90])).issues).toEqual([]);
    expect(check(line([0, 0], [180.1, 0], [0, 200])).issues).toEqual(['1:44 geojson-range', '1:56 geojson-range']);
    // JSON has no infinity, but a number too large for any computer to hold is one.
    expect(check('{"type":"Point","coordinates":[1e999,0]}', 'circle').issues).toEqual(['1:32 geojson-range']);
  });

  it.each([
    [181, -179],
    [200, -160],
    [220.5, -139.5],
    [-190, 170],
    [540, -180]
  ])('says that %d is %d', (longitude, same) => {
    const { full } = check(line([170, 0], [longitude, 0]));
    expect(full.map(({ code, column }) => [code, column])).toEqual([['geojson-range', 46]]);
    expect(full[0]!.hint).toContain(`Write ${same}, which is the same meridian`);
  });

  it.each<[string, Layer['kind'], string]>([
    ['a line across the antimeridian', 'line', line([170, -20], [179, -19], [-179, -18], [-170, -17])],
    ['a box across it', 'fill', polygon([[175, -22], [-175, -22], [-175, -15], [175, -15], [175, -22]])], // prettier-ignore
    ['a box around the world', 'fill', polygon([[-180, -56], [180, -56], [180, 75], [-180, 75], [-180, -56]])], // prettier-ignore
    ['a ring round the pole', 'fill', polygon([[-120, -70], [0, -70], [120, -70], [-120, -70]])] // prettier-ignore
  ])('has nothing to say of %s', (_, kind, text) => {
    expect(check(text, kind).issues).toEqual([]);
  });

  it.each<[string, Layer['kind'], string]>([
    ['a step of nearly half the world', 'line', line([-95, 20], [95, 20])],
    ['a box that runs right the long way alone', 'fill', polygon([[-170, -50], [170, -50], [170, 70], [-170, 70], [-170, -50]])] // prettier-ignore
  ])('warns of %s', (_, kind, text) => {
    expect(check(text, kind).full.map(({ code, severity }) => [code, severity])).toEqual([
      ['geojson-antimeridian', 'warning']
    ]);
  });

  it('says once that a file has latitude first', () => {
    expect(check(line([40, 100], [41, 101], [42, 102])).issues).toEqual(['1:37 geojson-swapped']);
  });

  it('knows which way rings run', () => {
    const outer = [[0, 0], [9, 0], [9, 9], [0, 0]]; // prettier-ignore
    const hole = [[1, 1], [2, 2], [2, 1], [1, 1]]; // prettier-ignore
    expect(check(polygon(outer, hole), 'fill').issues).toEqual([]);
    const backwards = check(polygon([...outer].reverse(), [...hole].reverse()), 'fill').issues;
    expect(backwards.map((issue) => issue.split(' ')[1])).toEqual(['geojson-winding', 'geojson-winding']);
  });

  it('looks into collections of geometries, and not deeper', () => {
    const collection = (...geometries: string[]) => `{"type":"GeometryCollection","geometries":[${geometries.join()}]}`;
    const short = collection(line([1, 2], [3, 4]), line([5, 6]));
    expect(check(short).issues).toEqual([`1:${short.indexOf('[[5,6]]') + 1} geojson-line-short`]);
    expect(check(collection(collection())).issues).toEqual(['1:44 geojson-type']);
  });

  it('lets each kind of layer draw its own geometries', () => {
    const square = polygon([[0, 0], [9, 0], [9, 9], [0, 0]]); // prettier-ignore
    expect(check(square, 'fill').issues).toEqual([]);
    expect(check(square, 'line').issues).toEqual([]);
    expect(check(square, 'circle').issues).toEqual([]);
    expect(check(line([1, 2], [3, 4]), 'circle').issues).toEqual(['1:9 geojson-geometry-kind']);
    expect(check(line([1, 2], [3, 4]), 'fill').issues).toEqual(['1:9 geojson-geometry-kind']);
  });

  it('lists twenty of a kind and one that says that there are more', () => {
    const { issues } = check(line(...Array.from({ length: 1000 }, () => [500, 0])));
    expect(issues).toHaveLength(21);
  });

  it('refuses brackets by the hundred thousand', () => {
    expect(check('['.repeat(200_000)).issues).toEqual(['1:1 nesting-too-deep']);
  });

  it('keeps a member called __proto__ a member', () => {
    const { data } = check('{"type":"Feature","properties":{"__proto__":"x"},"geometry":null}');
    expect(Object.keys(data?.features[0]?.properties ?? {})).toEqual(['__proto__']);
  });

  const anyGeojson = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 6 },
      fc.double(),
      fc.constantFrom<unknown>(null, true, '', 0, 91, 181, 1e9),
      fc.array(tie('value'), { maxLength: 5 }),
      fc.dictionary(
        fc.constantFrom('type', 'features', 'geometry', 'geometries', 'coordinates', 'properties', 'id', 'crs', 'name'),
        fc.oneof(
          fc.constantFrom('FeatureCollection', 'Feature', 'Point', 'LineString', 'Polygon', 'GeometryCollection'),
          tie('value')
        )
      )
    )
  })).value;

  it('never throws on JSON, and never lets pass what is no GeoJSON', () => {
    fc.assert(
      fc.property(fc.oneof(anyGeojson, fc.jsonValue()), fc.constantFrom('fill', 'line', 'circle'), (value, kind) => {
        const { data, issues } = check(JSON.stringify(value, null, 1), kind as Layer['kind']);
        if (data === null || !Array.isArray(data.features)) expect(issues).not.toEqual([]);
      }),
      { numRuns: 2000 }
    );
  });
});

describe('readJson', () => {
  const read = (text: string) => {
    const issues: Issue[] = [];
    return { json: readJson(text, reportIn(sourceText('a', text), issues)), issues };
  };

  it('takes what JSON.parse takes, and refuses the rest with a place in the file', () => {
    const pieces = fc.constantFrom('{', '}', '[', ']', ',', ':', '"', '"a"', '1', '-', '0', '1e5', '.5', 'true', 'nul');
    const more = fc.constantFrom(' ', '\n', '\\u12', '\\', '//', '/*', '*/', "'", 'NaN', '\u0000', '\u2028');
    const broken = fc.array(fc.oneof(pieces, more), { maxLength: 12 }).map((all) => all.join(''));
    fc.assert(
      fc.property(fc.oneof(broken, fc.json(), fc.string()), (text) => {
        let value: unknown;
        let parses = true;
        try {
          value = JSON.parse(text);
        } catch {
          parses = false;
        }
        const { json, issues } = read(text);
        if (parses) expect(json?.value).toEqual(value);
        else expect(issues.map(({ code }) => code)).toEqual(['geojson-syntax']);
        expect(json === null).toBe(!parses);
      }),
      { numRuns: 3000 }
    );
  });

  it('tells the line and column of a comma too many', () => {
    expect(read('{\n  "a": [1,\n  ]\n}').issues.map(brief)).toEqual(['2:10 geojson-syntax']);
  });
});
