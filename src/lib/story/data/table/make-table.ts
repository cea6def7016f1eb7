import { oneOf, quote } from '#lib/story/fields/located.ts';
import type { TableFields } from '#lib/story/fields/table.ts';
import type { Report } from '#lib/story/report.ts';
import { pointAt, type SourceText } from '#lib/story/source-text.ts';
import { cleanName } from './clean-cell.ts';
import { decimalOf, valuesOf, type ReportCell, type Value } from './column-values.ts';
import type { Line } from './line.ts';
import type { Decimal } from './number-form.ts';
import { cellOffset, type TableRecord } from './records.ts';
import { reportFormulas } from './report-formulas.ts';
import { reportLetters } from './report-letters.ts';
import type { Table, TableRow } from './table.ts';

/** The lines of a table, and how they are parted. */
export interface Layout {
  readonly source: SourceText;
  readonly separator: string;
  /** That which has the names of the columns. */
  readonly header: Line;
  readonly below: readonly Line[];
}

/** A table of its lines; null where its columns have no names of their own, or there are no rows, which is told. */
export function makeTable(layout: Layout, fields: TableFields, report: Report): Table | null {
  const { source, separator, header, below } = layout;
  const names = columnsOf(layout, report);
  if (names === null) return null;
  const columns = [...names.keys()];
  const places = [...names.values()];
  if (below.length === 0) {
    const message = `The table has the names of its columns, ${oneOf(columns.map(quote), 'and')}, and no rows.`;
    report(
      'csv-empty',
      header.record.offset,
      message,
      'Export the table again with its rows, or take the layer out of the story.'
    );
    return null;
  }
  const last = below.findLastIndex(({ cells }) => cells.filter((cell) => cell !== '').length > 1);
  const records = new Map<TableRow, TableRecord>();
  const rows = below.map(({ record, cells }, index): TableRow => {
    const isNote = columns.length > 1 && last >= 0 && index > last && cells[0] !== '';
    const { line } = pointAt(source, record.offset);
    const row = { line, offset: record.offset, cells: places.map((column) => cells[column] ?? ''), isNote };
    records.set(row, record);
    if (!isNote) reportLength({ record, cells }, layout, names.size, report);
    return row;
  });
  const offsetOf = (row: TableRow, column: string): number => {
    const record = records.get(row);
    const index = names.get(column);
    return record === undefined || index === undefined ? row.offset : cellOffset(record, index, separator);
  };
  const offsetOfName = (column: string): number => cellOffset(header.record, names.get(column) ?? 0, separator);
  // Of a note nothing is a value.
  const cellsOf = new Map(
    columns.map((name, i) => [name, rows.map(({ cells, isNote }) => (isNote ? '' : (cells[i] ?? '')))])
  );
  reportFormulas(rows, columns, offsetOf, report);
  reportLetters(rows, columns, offsetOf, report);
  return { source, columns, rows, offsetOf, offsetOfName, valuesOf: typed };

  function typed(
    wanted: readonly string[],
    { texts, degrees }: { readonly texts: readonly string[]; readonly degrees: readonly string[] }
  ): ReadonlyMap<string, readonly Value[]> {
    const told = new Map(
      columns.map((name) => [name, texts.includes(name) ? null : decimalOf(cellsOf.get(name) ?? [])])
    );
    const of = (mark: Decimal): number => [...told.values()].filter((decimal) => decimal === mark).length;
    const others: Decimal | null = of('.') === of(',') ? null : of('.') > of(',') ? '.' : ',';
    return new Map(
      wanted.map((name): [string, readonly Value[]] => {
        const cells = cellsOf.get(name) ?? [];
        if (texts.includes(name)) return [name, cells.map((cell) => (cell === '' ? null : cell))];
        const reportCell: ReportCell = (code, row, message, hint) =>
          report(code, offsetOf(rows[row]!, name), message, hint);
        const decimal = fields.decimal?.get(name) ?? fields.decimal?.get(null) ?? null;
        const typing = { decimal, others, degrees: degrees.includes(name) };
        return [name, valuesOf(cells, name, typing, reportCell, (row) => rows[row]!.line)];
      })
    );
  }
}

/** The names of the columns, and where each stands in a line; null where two are the same. */
function columnsOf({ header, below, separator }: Layout, report: Report): ReadonlyMap<string, number> | null {
  const names = new Map<string, number>();
  const wrong: string[] = [];
  header.record.cells.map(cleanName).forEach((name, index) => {
    const offset = (): number => cellOffset(header.record, index, separator);
    if (name === '') {
      const filled = below.filter(({ cells }) => (cells[index] ?? '') !== '').length;
      if (filled === 0) return;
      const message = `Column ${index + 1} has no name, and is left out: ${filled} of its cells are filled.`;
      report('csv-column-unnamed', offset(), message, 'Give it a name, or take it out.');
    } else if (names.has(name)) {
      report(
        'csv-column-duplicate',
        offset(),
        `Two columns are called ${quote(name)}.`,
        'Give each a name of its own.'
      );
      wrong.push(name);
    } else names.set(name, index);
  });
  return wrong.length > 0 ? null : names;
}

function reportLength({ record, cells }: Line, { header, separator }: Layout, columns: number, report: Report): void {
  const most = header.record.cells.length;
  const filled = cells.findLastIndex((cell) => cell !== '') + 1;
  if (filled > most) {
    const message = `This row has ${filled} cells, and the table ${columns} columns: ${oneOf(
      cells
        .slice(most, filled)
        .filter((cell) => cell !== '')
        .map(quote),
      'and'
    )} ${filled - most === 1 ? 'stands' : 'stand'} in none.`;
    const hint =
      'Put a text that has the separator in it in quotation marks; look whether its other cells are in the right columns.';
    report('csv-row-length', cellOffset(record, most, separator), message, hint);
  } else if (record.cells.length < header.cells.findLastIndex((cell) => cell !== '') + 1) {
    const message = `This row has ${record.cells.length} of ${columns} cells: those at its end are taken for missing.`;
    report(
      'csv-row-length',
      record.offset,
      message,
      'Add the cells, empty ones too, if one is missing before the end.'
    );
  }
}
