import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readAtlasFrom } from '#lib/server/atlas.ts';

describe('a mistake in a table is told with its place', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'atlas-'));
    cpSync('src/atlas', root, { recursive: true });
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const edit = (path: string, find: string, put: string): void => {
    const before = readFileSync(join(root, path), 'utf8');
    expect(before).toContain(find);
    writeFileSync(join(root, path), before.replace(find, put));
  };
  /** What is said, without the folder and how bad it is. */
  const said = (): string => {
    try {
      readAtlasFrom(root);
      return '';
    } catch (error) {
      return (error as Error).message
        .replaceAll(relative(process.cwd(), root), root)
        .replaceAll(`${root}/`, '')
        .replaceAll(': error: ', ': ');
    }
  };

  test.each([
    [
      'regions/crimea.yaml',
      'from: 2014-03-18',
      'from: 2014-03-48',
      'regions/crimea.yaml:57:11: periods.4.from: expected a day'
    ],
    [
      'regions/crimea.yaml',
      'administeredBy: [RU]',
      'administeredBy: [XX]',
      'regions/crimea.yaml:13:22: expected the id of a region, found "XX"'
    ],
    ['regions/crimea.yaml', 'shape: crimea', 'shape: krim', 'regions/crimea.yaml:45:12: there is no shape "krim"'],
    [
      'regions/crimea.yaml',
      'precision: generalised',
      'precision: exact',
      'regions/crimea.yaml:14:16: periods.0.precision:'
    ],
    // What it is from.
    [
      'regions/crimea.yaml',
      '[wilson-crimea-1954]',
      '[wilson-crimea-1945]',
      'regions/crimea.yaml:15:15: sources.yaml has no "wilson-crimea-1945"; the nearest are wilson-crimea-1954'
    ],
    ['tables/countries.yaml', '[icj-belize-2019]', '[icj-belise]', 'sources.yaml has no "icj-belise"'],
    [
      'tables/statuses.yaml',
      '[un-members]',
      '[un-member]',
      'sources.yaml has no "un-member"; the nearest are un-members'
    ],
    ['tables/places.yaml', 'resolution-478-1980,', 'resolution-487-1980,', 'sources.yaml has no "resolution-487-1980"'],
    [
      'regions/crimea.yaml',
      '[wilson-crimea-1954]',
      '[{ title: x }]',
      '15:15: periods.0.sources.0: expected string, found fields'
    ],
    [
      'tables/sources.yaml',
      'url: https:',
      'url: ftp:',
      'tables/sources.yaml:15:8: a-49-180.url: expected an https address'
    ],
    ['tables/sources.yaml', 'A/RES/31/4', 'A/RES/34/37', 'resolution-34-37: that is resolution-31-4, by its address'],
    [
      'tables/sources.yaml',
      'url: https://undocs.org/A/49',
      'url: https://docs.un.org/A/49',
      'who publishes at docs.un.org'
    ],
    [
      'regions/crimea.yaml',
      'capital: simferopol',
      'capital: yalta-on-the-moon',
      'regions/crimea.yaml:2:10: expected the id of a place'
    ],
    ['regions/crimea.yaml', 'kind: disputed', 'kind: disputed\nkindd: x', 'regions/crimea.yaml:2:8: kindd'],
    ['regions/crimea.yaml', 'names: {', 'names: [', 'regions/crimea.yaml:3:'],
    ['tables/countries.yaml', 'capital: baku', 'capital: bakou', 'expected the id of a place, found "bakou"'],
    ['tables/areas.yaml', 'bounds: [25, 12', 'bounds: [25, 92', 'tables/areas.yaml:'],
    ['tables/places.yaml', 'rank: 9\n', 'rank: nine\n', 'rank: expected number, found "nine"'],
    // A field that is not there, or that nobody knows.
    ['regions/crimea.yaml', 'kind: disputed\n', '', 'regions/crimea.yaml:1:1: kind: this field is missing'],
    ['tables/countries.yaml', 'names:', 'nmes:', 'AD.names: this field is missing'],
    ['tables/countries.yaml', 'names:', 'nmes:', 'AD.nmes: there is no such field here'],
    ['tables/statuses.yaml', 'sources:', 'source:', 'un-member.sources: this field is missing'],
    ['tables/areas.yaml', 'levant:', 'the-west: nowhere\nlevant:', 'the-west: expected fields, found "nowhere"'],
    // An id of nothing.
    [
      'names/tables/own-languages.yaml',
      'golan:',
      'gollan:',
      'names/tables/own-languages.yaml:11:9: gollan is the id of no region and no place of the atlas; the nearest are golan'
    ],
    ['names/tables/own-languages.yaml', 'TW: []', 'XX: []', 'XX is the id of no region and no place of the atlas'],
    // Longitude and latitude swapped.
    ['tables/places.yaml', '[46.549, 39.6402]', '[39.6402, 46.549]', 'Write [46.549, 39.6402]: longitude first.'],
    ['tables/places.yaml', '[166.921, -0.547]', '[-0.547, 166.921]', 'position.1: expected a latitude from -90 to 90'],
    [
      'regions/east-jerusalem.yaml',
      '[35.2335, 31.785]',
      '[31.785, 35.2335]',
      'regions/east-jerusalem.yaml:5:8: [31.785'
    ],
    [
      'regions/east-jerusalem.yaml',
      '[35.19, 31.72, 35.28, 31.85]',
      '[31.72, 35.19, 31.85, 35.28]',
      'Write [35.19, 31.72'
    ],
    ['tables/countries.yaml', '[-79.1, -4.3, -66.8, 12.5]', '[-4.3, -79.1, 12.5, -66.8]', 'west, south, east, north']
  ])('%s: %s → %s', (path, find, put, message) => {
    edit(path, find, put);
    expect(said()).toContain(message);
  });

  test('periods that overlap', () => {
    edit('regions/gaza.yaml', 'from: 2005-09-12', 'from: 2004-09-12');
    expect(said()).toMatch(/regions\/gaza\.yaml:\d+:\d+: expected periods oldest first without overlap/);
  });

  test('the first only of YAML that cannot be read', () => {
    edit('regions/crimea.yaml', 'periods:', 'periods: [');
    expect(said().match(/ \(table-invalid\)/g)).toHaveLength(1);
  });

  test('an alias of nothing, and a table that is not there', () => {
    edit('regions/crimea.yaml', 'kind: disputed', 'kind: *nothing');
    rmSync(join(root, 'tables/areas.yaml'));
    expect(said()).toMatch(
      /nothing[^]*areas\.yaml:1:1: The table is not there\.|areas\.yaml:1:1: The table is not there\.[^]*nothing/
    );
  });

  test('all mistakes are told at once', () => {
    edit('regions/crimea.yaml', 'administeredBy: [RU]', 'administeredBy: [XX]');
    edit('regions/golan.yaml', 'claimedBy: [SY]', 'claimedBy: [YY]');
    expect(said()).toContain('"XX"');
    expect(said()).toContain('"YY"');
  });
});
