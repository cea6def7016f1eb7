import { nearest } from '#lib/text/near-words.ts';
import { oneOf, quote, type At } from '#lib/story/fields/located.ts';
import type { Report } from '#lib/story/report.ts';
import { cleanName } from './clean-cell.ts';
import type { Table } from './table.ts';

const MOST_LISTED = 12;

/** The names of columns, for messages. */
export const listedColumns = (columns: readonly string[]): string =>
  oneOf([...columns.slice(0, MOST_LISTED).map(quote), ...(columns.length > MOST_LISTED ? ['others'] : [])], 'and');

/** The column of a table that a field names, or null where it has none of that name, which is told. */
export function columnOf({ columns, source }: Table, { value, offset }: At<string>, report: Report): string | null {
  const name = cleanName(value);
  if (columns.includes(name)) return name;
  const [near] = nearest(name, columns, 1);
  const file = source.path.split('/').at(-1) ?? '';
  const hint = near ? `Did you mean ${quote(near)}?` : `Its columns are ${listedColumns(columns)}.`;
  report('csv-column-unknown', offset, `The table ${quote(file)} has no column ${quote(value)}.`, hint);
  return null;
}
