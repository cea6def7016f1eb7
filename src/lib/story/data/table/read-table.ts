import { cappedReport } from '#lib/story/data/geojson/capped-report.ts';
import type { TableFields } from '#lib/story/fields/table.ts';
import type { Report } from '#lib/story/report.ts';
import { lineStart, type SourceText } from '#lib/story/source-text.ts';
import { cleanCell } from './clean-cell.ts';
import { guess } from './guess-separator.ts';
import type { Line } from './line.ts';
import { locateHeader } from './locate-header.ts';
import { makeTable } from './make-table.ts';
import { notATable } from './not-a-table.ts';
import { cellOffset, recordsOf, type TableRecord } from './records.ts';
import type { Table } from './table.ts';

/** A map can bear no more rows, and a check reads so many in a second or two. */
export const MOST_ROWS = 100_000;
const MOST_COLUMNS = 1000;

/**
 * Reads a table: CSV by whatever it is separated, its names of columns on the first line or below titles.
 *
 * @param everything the report of the file
 * @param inLayer the report of the front matter
 * @returns null where it is none; issues say why
 */
export function readTable(source: SourceText, fields: TableFields, everything: Report, inLayer: Report): Table | null {
  const report = cappedReport(everything);
  const foreign = notATable(source.text);
  if (foreign) {
    report('csv-foreign', foreign.offset, `This is no table: it is ${foreign.what}.`, foreign.cure);
    return null;
  }
  if (source.text.trim() === '') {
    report('csv-empty', 0, 'The file is empty.', 'Export the table again, or take the layer out of the story.');
    return null;
  }
  const count = source.lineStarts.length;
  if (count > MOST_ROWS) {
    const message = `The table has ${count} lines, more than the ${MOST_ROWS} that are read.`;
    report(
      'csv-too-long',
      lineStart(source, MOST_ROWS),
      message,
      'Keep the rows that the map shows, or add them up by place.'
    );
    return null;
  }
  const declared = /^sep=(.)\n/i.exec(source.text);
  const from = declared?.[0].length ?? 0;
  const separator = fields.separator?.value ?? declared?.[1] ?? guess(source.text, report);
  const records = recordsOf(source.text, separator, from);
  if (!Array.isArray(records)) {
    const { offset } = records as { offset: number };
    const hint = 'Close it, or take it out. A quotation mark in a cell that is in quotation marks is written twice.';
    report('csv-quote', offset, 'A cell begins here with a quotation mark, which nothing closes.', hint);
    return null;
  }
  const lines = (records as readonly TableRecord[]).flatMap((record): Line[] => {
    const cells = record.cells.map(cleanCell);
    return cells.some((cell) => cell !== '') ? [{ record, cells }] : [];
  });
  const at = locateHeader(source, lines, fields, report, inLayer);
  if (at === null) return null;
  const header = lines[at]!;
  if (header.cells.length > MOST_COLUMNS) {
    const message = `The table has ${header.cells.length} columns, more than the ${MOST_COLUMNS} that are read.`;
    report('csv-too-long', header.record.offset, message, 'Keep the columns that the map shows.');
    return null;
  }
  reportSwallowed(lines, header.record.cells.length, separator, report);
  return makeTable({ source, separator, header, below: lines.slice(at + 1) }, fields, report);
}

/** A quotation mark too many takes lines into one cell until the next: as many separators stand in them as in the lines around. */
function reportSwallowed(lines: readonly Line[], columns: number, separator: string, report: Report): void {
  for (const { record } of lines) {
    record.cells.forEach((cell, index) => {
      if (!cell.includes('\n')) return;
      const inner = cell.split('\n');
      if (columns < 2 || !inner.some((line) => line.split(separator).length >= columns)) return;
      const message = `The quotation mark that opens here closes ${inner.length - 1} lines below: these lines are read as one cell.`;
      report('csv-quote-lines', cellOffset(record, index, separator), message, 'Close it on its line, or take it out.');
    });
  }
}
