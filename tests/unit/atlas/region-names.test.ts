import { isFormer } from '#lib/atlas/history/tiling.ts';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { nearestRegions, regionsNamed } from '#lib/atlas/region-names.ts';
import { readAtlas } from '#lib/server/atlas.ts';
import { readCodes, readNumbers } from '#lib/server/gazetteer.ts';
import { readRegionNames } from '#lib/server/region-names.ts';

const atlas = readAtlas();
const names = readRegionNames(atlas);
const named = (cell: string, digits = false) => regionsNamed(names, cell, digits);

describe('the names of regions in tables', () => {
  it.each([
    ['Moldova, Republic of', 'MD'],
    ['Moldova (Republic of)', 'MD'],
    ['Rep. of Moldova', 'MD'],
    ['République de Moldova', 'MD'],
    ['Lao PDR', 'LA'],
    ['Iran, Islamic Rep.', 'IR'],
    ['Venezuela, RB', 'VE'],
    ['Korea, Dem. People’s Rep.', 'KP'],
    ['Korea, Rep.', 'KR'],
    ['Congo, Dem. Rep.', 'CD'],
    ['Congo, Rep.', 'CG'],
    ['Kongo (Demokratische Republik)', 'CD'],
    ['Micronesia, Fed. Sts.', 'FM'],
    ['St. Kitts & Nevis', 'KN'],
    ['Virgin Islands (U.S.)', 'VI'],
    ['Virgin Islands, British', 'VG'],
    ['West Bank and Gaza', 'PS'],
    ['Hong Kong SAR, China', 'HK'],
    ['China, Macao SAR', 'MO'],
    ['Swaziland', 'SZ'],
    ['Burma', 'MM'],
    ['Российская Федерация', 'RU'],
    ['côte d’ivoire', 'CI'],
    ['Almanya', 'DE'],
    ['République d’Autriche', 'AT'],
    ['Königreich Belgien', 'BE'],
    ['Республика Ангола', 'AO'],
    ['Angola Cumhuriyeti', 'AO'],
    ['جمهورية أذربيجان', 'AZ'],
    ['Republic of China', 'TW'],
    ['Republic of Korea', 'KR'],
    ['IS', 'IS'],
    ['Island', 'IS'],
    ['St. Lucia', 'LC'],
    ['Islands', null],
    ['Saint', null],
    ['Republic of Vietnam', null],
    ['German Democratic Republic', null],
    ['State of Georgia', null],
    ['Republic', null],
    ['गणराज्य', null],
    ['Cote dIvoir', null],
    ['Yugoslavia', null]
  ])('%s is %s', (cell, id) => expect(named(cell)).toEqual(id === null ? [] : [id]));

  it('tell those apart whose names are parts of others', () => {
    const all = [
      'Niger',
      'Nigeria',
      'Guinea',
      'Guinea-Bissau',
      'Equatorial Guinea',
      'Papua New Guinea',
      'Oman',
      'Romania'
    ];
    expect(all.map((cell) => named(cell))).toEqual([['NE'], ['NG'], ['GN'], ['GW'], ['GQ'], ['PG'], ['OM'], ['RO']]);
    expect(
      ['Samoa', 'American Samoa', 'Dominica', 'Dominican Republic', 'Sudan', 'South Sudan'].map((cell) => named(cell))
    ).toEqual([['WS'], ['AS'], ['DM'], ['DO'], ['SD'], ['SS']]);
  });

  it.each(['Congo', 'Конго', 'الكونغو', 'קונגו'])('are no one’s where they may be of two: %s', (cell) =>
    expect([...named(cell)].sort()).toEqual(['CD', 'CG'])
  );

  it('are those of the atlas in each of its languages, and no part of the world is in the way of a state', () => {
    for (const region of atlas.regions.values()) {
      if (region.kind === 'area' || isFormer(region)) continue;
      for (const name of Object.values(region.names)) {
        expect(named(name), `${region.id}: ${name}`).toContain(region.id);
      }
    }
  });

  it('are the codes of ISO 3166-1 too: two letters, three, and digits where the column has digits', () => {
    const [codes, numbers] = [readCodes(), readNumbers()];
    for (const id of Object.keys(codes).filter((code) => atlas.regions.has(code))) {
      expect(named(id), id).toEqual([id]);
      expect(named(codes[id]!.toLowerCase()), codes[id]).toEqual([id]);
      if (numbers[id] === undefined) continue;
      expect(named(String(Number(numbers[id])), true), numbers[id]).toEqual([id]);
      expect(named(numbers[id]), numbers[id]).toEqual([]);
    }
  });

  it('have a nearest right one, in letters or by their words', () => {
    expect(nearestRegions(names, 'Grmany')).toEqual(['Germany']);
    expect(nearestRegions(names, 'Korea')).toEqual(expect.arrayContaining(['North Korea', 'South Korea']));
  });

  it('of statistics.yaml each lead to their region alone', () => {
    const rows = readFileSync('src/atlas/names/tables/statistics.yaml', 'utf8')
      .split('\n')
      .filter((line) => /^'?[\w-]+'?:/.test(line));
    expect(rows.length).toBeGreaterThan(150);
    expect(new Set(rows.map((row) => row.split(':')[0])).size).toBe(rows.length);
  });
});
