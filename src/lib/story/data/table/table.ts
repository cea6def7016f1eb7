import type { SourceText } from '#lib/story/source-text.ts';
import type { Value } from './column-values.ts';

/** A row of a table. */
export interface TableRow {
  /** Of the file, from 1. */
  readonly line: number;
  /** At which it begins. */
  readonly offset: number;
  /** The text of each column, cleaned. */
  readonly cells: readonly string[];
  /** Nothing but a text in its first column, below the last of the rows: a source, a footnote. */
  readonly isNote: boolean;
}

/** A table, as it was read: columns by name, rows with where they stand. */
export interface Table {
  readonly source: SourceText;
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
  /** The offset of the cell of a row in a column. */
  readonly offsetOf: (row: TableRow, column: string) => number;
  /** The offset of the name of a column. */
  readonly offsetOfName: (column: string) => number;
  /** The values of all rows by column, each column read in one way; those that are to be texts stay so. */
  readonly valuesOf: (
    columns: readonly string[],
    kinds: { readonly texts: readonly string[]; readonly degrees: readonly string[] }
  ) => ReadonlyMap<string, readonly Value[]>;
}

/** The text of a row in a column. */
export const cellOf = ({ columns }: Table, { cells }: TableRow, column: string): string =>
  cells[columns.indexOf(column)] ?? '';
