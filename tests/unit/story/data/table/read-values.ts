import type { Table } from '#lib/story/data/table/table.ts';
import { readTable } from '#lib/story/data/table/read-table.ts';
import type { TableFields } from '#lib/story/fields/table.ts';
import type { Issue } from '#lib/story/issue.ts';
import { reportIn } from '#lib/story/report.ts';
import { sourceText } from '#lib/story/source-text.ts';

const NONE: TableFields = { separator: null, decimal: null, header: null };

/** Reads a table from text, and the issues with it, as `line:column code`. */
export function read(text: string, fields: Partial<TableFields> = {}) {
  const issues: Issue[] = [];
  const source = sourceText('story/t.csv', text);
  const report = reportIn(source, issues);
  const table = readTable(source, { ...NONE, ...fields }, report, report);
  const at = (): string[] => issues.map(({ line, column, code }) => `${line}:${column} ${code}`);
  return { table, issues, at };
}

/** The values of a column of a table. */
export const column = (table: Table | null, name: string): unknown =>
  table?.valuesOf([name], { texts: [], degrees: [] }).get(name);
