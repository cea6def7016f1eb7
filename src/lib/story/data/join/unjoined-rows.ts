import type { Code } from '#lib/story/codes.ts';
import type { Reading } from '#lib/story/data/layer-data.ts';
import { cellOf, type Table, type TableRow } from '#lib/story/data/table/table.ts';
import { notAPlace } from '#lib/story/data/table/total.ts';
import { oneOf, quote, type At } from '#lib/story/fields/located.ts';
import type { Report } from '#lib/story/report.ts';

/** So many rows are told one by one; whoever has more has the wrong column. */
const MOST_TOLD = 100;
/** Of a table of which nothing is joined. */
const EXAMPLES = 5;
/** Lines that a message lists. */
const MOST_LISTED = 30;

/** Codes of digits are codes where most of the column are. */
export function isDigitCodes(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '');
  return filled.length > 0 && filled.filter((cell) => /^\d{1,3}$/.test(cell)).length >= 0.8 * filled.length;
}

/** Tells of rows that are joined to nothing. */
export interface Unjoined {
  /** A row whose cell is known as nothing; `near` are names that it may stand for. */
  readonly tell: (row: TableRow, near: () => readonly string[]) => void;
  readonly leaveOut: (row: TableRow, message: string, hint: string, code?: Code) => void;
  /** Says how many rows are joined; false where none is, which is told in the layer, with a hint if there is a better one. */
  readonly close: (joined: number, at: At<unknown>, inLayer: Report, hint?: string) => boolean;
}

/** @param what the rows should name: `a region` */
export function unjoinedRows(
  table: Table,
  column: string,
  what: string,
  { report }: Pick<Reading, 'report'>
): Unjoined {
  const left: TableRow[] = [];
  const held: { code: Code; row: TableRow; message: string; hint: string }[] = [];
  const hold = (code: Code, row: TableRow, message: string, hint: string): void => {
    if (held.length < MOST_TOLD) held.push({ code, row, message, hint });
  };
  return {
    tell(row, near) {
      const cell = cellOf(table, row, column);
      const whole = row.cells.filter((one) => one !== '').join(', ');
      const is = notAPlace(row, cell === '' ? whole : cell);
      if (is !== null) {
        hold(
          'join-unmatched',
          row,
          `${quote(cell === '' ? whole : cell)} is ${is}, and not ${what}: the row is left out.`,
          'It may stay as it is, or be taken out of the file.'
        );
        return;
      }
      left.push(row);
      if (cell === '') {
        hold(
          'join-unmatched',
          row,
          `This row has nothing in the column ${quote(column)}, and is left out: ${quote(whole)}.`,
          `Write the name or code of ${what} there.`
        );
        return;
      }
      if (held.length >= MOST_TOLD) return;
      const found = near();
      const hint =
        found.length > 0
          ? `Did you mean ${oneOf(found.map(quote))}?`
          : `Write the name or code of ${what}, or take the row out.`;
      hold('join-unmatched', row, `${quote(cell)} is not known as ${what}: the row is left out.`, hint);
    },
    leaveOut(row, message, hint, code = 'join-unmatched') {
      left.push(row);
      hold(code, row, message, hint);
    },
    close(joined, { offset }, inLayer, better) {
      const all = joined + left.length;
      if (joined === 0) {
        for (const { code, row, message, hint } of held.slice(0, EXAMPLES))
          report(code, table.offsetOf(row, column), message, hint);
        const examples = table.rows
          .map((row) => cellOf(table, row, column))
          .filter((cell) => cell !== '')
          .slice(0, 3);
        const holds = examples.length > 0 ? `, which has ${oneOf(examples.map(quote), 'and')}` : ', which is empty';
        inLayer(
          'join-none',
          offset,
          `No row of the table is joined to ${what} by its column ${quote(column)}${holds}.`,
          better ?? `Name the column that has names or codes of ${what.replace(/^an? /, '')}s.`
        );
        return false;
      }
      for (const { code, row, message, hint } of held) report(code, table.offsetOf(row, column), message, hint);
      if (left.length > 0) {
        const lines = left.slice(0, MOST_LISTED).map(({ line }) => line);
        const more = left.length > MOST_LISTED ? ` and ${left.length - MOST_LISTED} more` : '';
        const message = `${joined} of ${all} rows are joined to ${what}; not ${lines.length === 1 && more === '' ? 'line' : 'lines'} ${lines.join(', ')}${more}.`;
        report(
          'join-unmatched',
          table.offsetOfName(column),
          message,
          'What is not joined is not on the map: correct the names, or take the rows out.'
        );
      }
      return true;
    }
  };
}
