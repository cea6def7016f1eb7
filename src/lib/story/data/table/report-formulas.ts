import { quote } from '#lib/story/fields/located.ts';
import type { Report } from '#lib/story/report.ts';
import type { TableRow } from './table.ts';

/** What a spreadsheet would compute: `=SUM(A1:A9)`, `+A1*2`, `@SUM(A1)`, `-2+cmd|' /C calc'!A0`. A minus before digits is a number. */
const FORMULA =
  /^(?:=\s*[^=\s]|[+@-]\s*(?:[A-Za-z]+\d*\s*[(!*/+:^-]|[A-Za-z]+\d+$|\()|[+-][\d.,]+\s*[-+*/].*[A-Za-z(])/;

/** Says which cells are formulas: they are texts here, and nothing computes them, but their values are not in the file. */
export function reportFormulas(
  rows: readonly TableRow[],
  columns: readonly string[],
  offsetOf: (row: TableRow, column: string) => number,
  report: Report
): void {
  for (const row of rows) {
    row.cells.forEach((cell, index) => {
      const name = columns[index];
      if (name === undefined || !/^[=+@-]/.test(cell) || !FORMULA.test(cell)) return;
      const message = `${quote(cell)} is the formula of a spreadsheet, and is read as a text: nothing computes it.`;
      report(
        'csv-formula',
        offsetOf(row, name),
        message,
        'Copy the values alone into the file: “Paste special”, “Values”.'
      );
    });
  }
}
