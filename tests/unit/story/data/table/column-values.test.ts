import { describe, expect, it } from 'vitest';
import { column, read } from './read-values.ts';

/** The values of the only column but the first, and where something is said of it. */
function values(cells: readonly string[], fields: Parameters<typeof read>[1] = {}, more = '') {
  const { table, at, issues } = read(`k;n${more}\n${cells.map((cell, i) => `r${i};${cell}`).join('\n')}\n`, {
    separator: { value: ';', offset: 0 },
    ...fields
  });
  return { values: column(table, 'n'), at: at(), issues };
}

describe('numbers', () => {
  it.each([
    ['plain', ['1234567', '45000', '987']],
    ['commas', ['1,234,567', '45,000', '987']],
    ['points', ['1.234.567', '45.000', '987']],
    ['no-break spaces', ['1\u00a0234\u00a0567', '45\u00a0000', '987']],
    ['narrow no-break spaces', ['1\u202f234\u202f567', '45\u202f000', '987']],
    ['spaces', ['1 234 567', '45 000', '987']],
    ['apostrophes', ["1'234'567", "45'000", '987']],
    ['typographic apostrophes', ['1’234’567', '45’000', '987']],
    ['India’s groups', ['12,34,567', '45,000', '987']],
    ['Arabic digits', ['١٢٣٤٥٦٧', '٤٥٠٠٠', '٩٨٧']]
  ])('grouped by %s are whole', (_, cells) => {
    expect(values(cells)).toMatchObject({ values: [1_234_567, 45_000, 987], at: [] });
  });

  it.each([
    [
      ['-6,4', '−6,4', '–6,4', '(6,4)', '+4'],
      [-6.4, -6.4, -6.4, -6.4, 4]
    ],
    [
      ['1.2E+06', '3.4e-05', '-7.5E-1', '1e3', '-0.0'],
      [1_200_000, 0.000034, -0.75, 1000, 0]
    ],
    [
      ['12 %', '3,5%', '%7'],
      [12, 3.5, 7]
    ],
    [
      ['-48.207,15', '-33.640', '3.475,00'],
      [-48207.15, -33640, 3475]
    ],
    [
      ['1.5', '', 'n/a', '..', '–', '#N/A', '2'],
      [1.5, null, null, null, null, null, 2]
    ]
  ])('written %j are %j', (cells, expected) => {
    expect(values(cells)).toMatchObject({ values: expected, at: [] });
  });

  it.each(['5-', '1.5E', '1,2E+3', '12 34', '€5', '1.2.3', '--4', '<5', '3 km', '0x1F', '(-5)'])(
    'are not read of a part of %s, which is told at its line and column',
    (cell) => {
      expect(values(['1.5', '2.25', '0.5', '3.75', cell, '7.1'])).toMatchObject({
        values: [1.5, 2.25, 0.5, 3.75, null, 7.1],
        at: ['6:4 csv-number']
      });
    }
  );

  it('of a column that can be read in two ways are all read in one, which is told with the way to choose', () => {
    const cells = ['1.234', '12.500', '999'];
    const unsaid = values(cells);
    expect(unsaid).toMatchObject({ values: [1234, 12_500, 999], at: ['2:4 csv-decimal'] });
    expect(unsaid.issues[0]?.hint).toContain('decimal: { n: "." }');
    expect(values(cells, { decimal: new Map([['n', '.']]) })).toMatchObject({ values: [1.234, 12.5, 999], at: [] });
    expect(values(cells, { decimal: new Map([[null, ',']]) })).toMatchObject({ values: [1234, 12_500, 999], at: [] });
  });

  it('are read as the other columns of the table are, where those tell', () => {
    const { table, at } = read('a;b\n0.999;1.234\n2.5;12.500\n');
    expect(column(table, 'b')).toEqual([1.234, 12.5]);
    expect(at()).toEqual(['2:7 csv-decimal']);
  });

  it('with both decimal marks are texts, and the lines of each are told', () => {
    const { values: read_, issues } = values(['1,5', '1.5', '2,75', '0.25']);
    expect(read_).toEqual(['1,5', '1.5', '2,75', '0.25']);
    expect(issues.map(({ message }) => message)).toEqual([
      'The column “n” has decimal points (lines 3, 5) and decimal commas (lines 2, 4): it is read as text.'
    ]);
  });

  it('are told where some of them have a percent sign', () => {
    expect(values(['12 %', '3 %', '0.12'])).toMatchObject({ values: [12, 3, 0.12], at: ['4:4 csv-percent'] });
  });

  it.each([
    [['01', '02', '13']],
    [['12345678901234567890', '1']],
    [['2022-10-03', '2022-10-04']],
    [['12:30', '13:00']],
    [['A4', '7', 'B5']]
  ])('are none in %j: codes, days and names stay as they are', (cells) =>
    expect(values(cells)).toMatchObject({ values: cells, at: [] })
  );
});
