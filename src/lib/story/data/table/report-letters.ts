import { quote } from '#lib/story/fields/located.ts';
import type { Report } from '#lib/story/report.ts';
import type { TableRow } from './table.ts';

/** What two bytes of UTF-8 become where they are read as two letters of Latin-1, é as Ã©; and the sign for letters that are lost. */
const BROKEN =
  /\uFFFD|[\u00c3\u00c2][\u0080-\u00bf\u20ac\u0192\u2020\u2021\u2030\u0160\u0161\u0152\u0153\u017d\u017e\u0178\u2122]|\u00e2\u20ac./u;

/** Says which cells have letters that a program before has read in a wrong encoding: they would be shown so, and join nothing. */
export function reportLetters(
  rows: readonly TableRow[],
  columns: readonly string[],
  offsetOf: (row: TableRow, column: string) => number,
  report: Report
): void {
  for (const row of rows) {
    row.cells.forEach((cell, index) => {
      const name = columns[index];
      if (name === undefined || !BROKEN.test(cell)) return;
      const message = `${quote(cell)} has letters that were read in a wrong encoding before they came here.`;
      const hint = 'Export the table again from where it comes, as UTF-8, and open it as that on the way.';
      report('csv-letters', offsetOf(row, name), message, hint);
    });
  }
}
