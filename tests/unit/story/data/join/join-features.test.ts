import { booleanPointInPolygon } from '@turf/turf';
import type { Point } from 'geojson';
import { describe, expect, it } from 'vitest';
import { layerOf } from './layer-of.ts';

const shapes = (codes: readonly unknown[]): string =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: codes.map((code, i) => ({
      type: 'Feature',
      properties: { code },
      geometry: { type: 'Point', coordinates: [46 + i, 40] }
    }))
  });
const joined = (codes: readonly unknown[], table: string) =>
  layerOf('file: s.geojson, kind: circle, join: { file: t.csv, by: dep, to: code }', {
    's.geojson': shapes(codes),
    't.csv': table
  });
const properties = ({ features }: ReturnType<typeof joined>) => features?.map(({ properties }) => properties);

describe('a table that is joined to features', () => {
  it('gives them its columns; they keep their codes as their file has them', () => {
    const read = joined(['01', '2A'], 'dep;taux;nom\n1;1,5;Ain\n2A;2,25;Corse-du-Sud\n');
    expect(properties(read)).toEqual([
      { code: '01', taux: 1.5, nom: 'Ain' },
      { code: '2A', taux: 2.25, nom: 'Corse-du-Sud' }
    ]);
    expect(read.told).toEqual(['t.csv:2:1 join-zeros']);
  });

  it('leaves nothing out in silence: rows without a feature, features without a row, totals', () => {
    const read = joined([1, 2, 13], 'dep,n\n01,1\n2A,4\n13,5\nTotal,10\n');
    expect(properties(read)).toEqual([
      { code: 1, n: 1 },
      { code: 2, n: null },
      { code: 13, n: 5 }
    ]);
    expect(read.issues.map(({ message }) => message)).toEqual([
      '1 of 3 features have no row in the table, and are shown as missing: “2”.',
      '2 of 3 rows are joined to features.',
      'No feature has “2A” under “code”: the row is left out.',
      '“Total” is a total: the row is left out.'
    ]);
  });

  it('with two rows of one code, or none that is joined, or a file that is not there is refused', () => {
    expect(joined(['a', 'b'], 'dep,n\na,1\nb,2\na,3\n')).toMatchObject({
      features: null,
      told: ['t.csv:4:1 join-repeated']
    });
    expect(joined(['a'], 'dep,n\nx,1\n')).toMatchObject({ features: null, told: ['story.md:7:90 join-none'] });
    const lost = layerOf('file: s.geojson, kind: circle, join: { file: x.csv, by: dep, to: code }', {
      's.geojson': shapes(['a'])
    });
    expect(lost).toMatchObject({ features: null, told: ['story.md:7:79 geojson-missing'] });
  });

  it('joins by the ids that features have beside their properties, as topologies give them', () => {
    const withIds = (to: string) =>
      layerOf(`file: s.geojson, kind: circle, join: { file: t.csv, by: dep, to: ${to} }`, {
        's.geojson': JSON.stringify({
          type: 'FeatureCollection',
          features: ['01', '02'].map((id, i) => ({
            type: 'Feature',
            id,
            properties: { nom: `N${i}` },
            geometry: { type: 'Point', coordinates: [46 + i, 40] }
          }))
        }),
        't.csv': 'dep,n\n01,1\n2,4\n'
      });
    expect(properties(withIds('id'))).toEqual([
      { nom: 'N0', n: 1 },
      { nom: 'N1', n: 4 }
    ]);
    const { issues } = withIds('insee');
    expect(issues[0]!.hint).toBe('They have “nom”. Their own ids are joined by “to: id”.');
  });

  it('may be of provinces, in each of which a circle stands, inside of it however it bends', () => {
    const horseshoe = (size: number) =>
      [
        [0, 0],
        [3, 0],
        [3, 3],
        [2, 3],
        [2, 1],
        [1, 1],
        [1, 3],
        [0, 3],
        [0, 0]
      ].map(([x, y]) => [46 + x! * size, 40 + y! * size]);
    const read = layerOf(
      'file: s.geojson, kind: circle, join: { file: t.csv, by: dep, to: id }, size: { by: n, unit: seats }',
      {
        's.geojson': JSON.stringify({
          type: 'FeatureCollection',
          features: [1, 0.001].map((size, i) => ({
            type: 'Feature',
            id: `0${i + 1}`,
            properties: {},
            geometry: { type: 'Polygon', coordinates: [horseshoe(size)] }
          }))
        }),
        't.csv': 'dep,n\n01,1\n02,4\n'
      }
    );
    expect(read.told).toEqual([]);
    for (const [i, { geometry }] of read.features!.entries()) {
      expect(geometry.type).toBe('Point');
      const shape = { type: 'Polygon' as const, coordinates: [horseshoe([1, 0.001][i]!)] };
      expect(booleanPointInPolygon(geometry as Point, shape)).toBe(true);
    }
  });

  it('is no stray file', () => expect(joined(['a'], 'dep,n\na,1\n').told).toEqual([]));

  it('is told of at its own lines where a value is none that a scale takes', () => {
    const { told } = layerOf(
      'file: s.geojson, kind: circle, join: { file: t.csv, by: dep, to: code }, color: { by: taux, classes: 2 }',
      { 's.geojson': shapes(['a', 'b']), 't.csv': 'dep;taux\na;beaucoup\nb;peu\n' }
    );
    expect(told).toEqual(['t.csv:2:3 value-not-number', 't.csv:3:3 value-not-number']);
  });
});
