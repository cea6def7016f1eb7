import type { TableRecord } from './records.ts';

/** A line of a table that has something in it. */
export interface Line {
  readonly record: TableRecord;
  /** Cleaned. */
  readonly cells: readonly string[];
}
