import { describe, expect, it } from 'vitest';
import { layerOf } from './layer-of.ts';

const regions = (table: string, layer = ', region: c', scenes?: string[]) =>
  layerOf(`file: t.csv, kind: region${layer}`, { 't.csv': table }, scenes);
const byId = ({ features }: ReturnType<typeof regions>) =>
  features?.map(({ id, geometry, properties }) => [id, geometry, properties?.['n'] as unknown]);

describe('rows of regions', () => {
  it('are joined by names as offices write them, by codes and by ids, and have no geometry of their own', () => {
    const read = regions('c,n\n"Moldova, Republic of",1\nFrance\u00a0,2\nDEU,3\nit,4\nnagorno-karabakh,5\nТурция,6\n');
    expect(read.told).toEqual([]);
    expect(byId(read)).toEqual([
      ['MD', null, 1],
      ['FR', null, 2],
      ['DE', null, 3],
      ['IT', null, 4],
      ['nagorno-karabakh', null, 5],
      ['TR', null, 6]
    ]);
  });

  it('are joined by codes of digits that lost their zeros, where the column has digits', () => {
    expect(byId(regions('c,n\n4,1\n031,2\n250,3\n'))).toEqual([
      ['AF', null, 1],
      ['AZ', null, 2],
      ['FR', null, 3]
    ]);
  });

  it('that are of none are each told with line and nearest name, and how many are joined', () => {
    const { told, issues } = regions('c,n\nFrance,1\nGermny,2\nEurope,3\nTotal,6\n');
    expect(told).toEqual([
      't.csv:1:1 join-unmatched',
      't.csv:3:1 join-unmatched',
      't.csv:4:1 join-unmatched',
      't.csv:5:1 join-unmatched'
    ]);
    expect(issues[0]!.message).toBe('1 of 3 rows are joined to a region; not lines 3, 4.');
    expect(issues[1]!.hint).toBe('Did you mean “Germany”?');
  });

  it('of a name that two have are that of which no other row is, or none', () => {
    const both = regions('c,n\nCongo,1\n"Congo, Dem. Rep.",2\n');
    expect(byId(both)).toEqual([
      ['CG', null, 1],
      ['CD', null, 2]
    ]);
    expect(both.told).toEqual(['t.csv:2:1 join-ambiguous']);
    expect(byId(regions('c,n\nCongo,1\nFrance,2\n'))).toEqual([['FR', null, 2]]);
  });

  it('are joined by the column in which most cells name a region, where the layer names none, which is told', () => {
    const read = regions('n,state,note\n1,France,x\n2,Spain,y\n', '');
    expect(read.features?.map(({ id }) => id)).toEqual(['FR', 'ES']);
    expect(read.told).toEqual(['t.csv:1:3 join-column-guessed']);
    expect(regions('n,note\n1,x\n', '').told).toEqual(['story.md:7:40 join-column']);
  });

  it('of one region that show in one scene are a mistake with the lines of all', () => {
    const { told, issues } = regions('c,n\nUnited States,5\nCanada,7\nUSA,9\n');
    expect(told).toEqual(['t.csv:4:1 join-repeated']);
    expect(issues[0]!.message).toBe(
      '“United States” stands in 2 rows, lines 2 and 4, as “United States” and “USA”, and a scene can show one.'
    );
  });

  it('may be several of one region where no scene shows two of them: by days, or by what it shows', () => {
    const table = 'c,year,n\nFrance,2021,1\nFrance,2022,2\nSpain,2022,3\n';
    expect(regions(table).told).toEqual(['t.csv:3:1 join-repeated']);
    expect(regions(table, ', region: c, from: year, to: year').told).toEqual([]);
    expect(regions(table, ', region: c', ['only: { year: 2021 }', 'only: { year: 2022 }']).told).toEqual([]);
    expect(regions(table, ', region: c', ['only: { year: 2021 }', 'date: 2022-10-03']).told).toEqual([
      't.csv:3:1 join-repeated'
    ]);
  });

  it('of regions without a shape on the day of a scene are told', () => {
    const table = 'c,n\nFrance,1\nnagorno-karabakh,2\n';
    expect(regions(table).told).toEqual([]);
    expect(regions(table, ', region: c', ['date: 2024-10-03']).told).toEqual(['t.csv:3:1 join-not-drawn']);
  });

  it('are told at the line and column of the cell where a value is none that a scale takes', () => {
    const { told } = regions('c;n\nFrance;1,5\nSpain;1.5\n', ', region: c, color: { by: n, classes: 2 }');
    expect(told).toEqual(['t.csv:2:8 csv-decimal', 't.csv:2:8 value-not-number', 't.csv:3:7 value-not-number']);
  });

  it('have values by columns whose names are numbers, without quotation marks around them', () => {
    const { features, told } = regions('c,2023\nFrance,1\nSpain,2\n', ', region: c, color: { by: 2023, classes: 2 }');
    expect(told).toEqual([]);
    expect(features?.map(({ properties }) => properties?.['2023'] as unknown)).toEqual([1, 2]);
  });

  it('are circles where the regions have their names, of a layer of circles', () => {
    const table = 'Country of asylum;2023\nTürkiye;3 214,8\nIran (Islamic Rep. of);..\nTotal;6 035,5\n';
    const read = layerOf('file: t.csv, kind: circle, region: Country of asylum, size: { by: 2023 }', {
      't.csv': table
    });
    expect(read.told).toEqual(['t.csv:4:1 join-unmatched']);
    expect(read.features!.map(({ id, geometry }) => [id, geometry.type])).toEqual([
      ['TR', 'Point'],
      ['IR', 'Point']
    ]);
    expect(read.features![0]!.properties).toMatchObject({ 2023: 3214.8 });
    // Two circles in one spot are seen as one.
    const twice = layerOf('file: t.csv, kind: circle, region: c', { 't.csv': 'c,n\nFrance,1\nFR,2\n' });
    expect(twice.told).toEqual(['t.csv:3:1 join-repeated']);
  });

  it('are not looked for among towns: whoever asks for places is told that these are regions', () => {
    const { issues } = layerOf('file: t.csv, kind: circle, place: c', { 't.csv': 'c,n\nFrance,1\nGermany,2\n' });
    expect(issues.find(({ code }) => code === 'join-none')?.hint).toBe(
      'These are regions: write “region: c” in place of “place”.'
    );
  });

  it('have numbers in a column that is written on the map and coloured by', () => {
    const table = 'c;n\nFrance;585.601\nGermany;3.622.366\nIrak;5\n';
    const read = layerOf(
      'file: t.csv, kind: region, region: c, label: n, color: { by: n, classes: [0, 10, 4000000] }',
      {
        't.csv': table
      }
    );
    expect(read.told).toEqual([]);
    expect(read.features!.map(({ properties }) => properties!['n'] as unknown)).toEqual([585601, 3622366, 5]);
  });
});
