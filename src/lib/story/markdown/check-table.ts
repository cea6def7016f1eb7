import type { Table } from 'mdast';
import type { Report } from '#lib/story/report.ts';
import type { SourceText } from '#lib/story/source-text.ts';
import { rangeOf } from './signs/written.ts';

/** Whether a row has more cells than the table has columns: what is too much is not published. */
export const isTooLong = (table: Table, row: Table['children'][number]): boolean =>
  row.children.length > (table.children[0]?.children.length ?? 0);

/** Reports rows of which cells are lost. */
export function checkTable(table: Table, source: SourceText, report: Report): void {
  const columns = table.children[0]?.children.length ?? 0;
  for (const row of table.children) {
    const lost = row.children[columns];
    if (!lost) continue;
    const [from] = rangeOf(lost, source);
    const message = `This row has ${row.children.length} cells, and its table ${columns} columns: the rest is not published.`;
    const hint = 'Take them out, or add columns to the first line; a bar that is meant, in code too, is written \\|.';
    report('table-broken', from, message, hint);
  }
}
