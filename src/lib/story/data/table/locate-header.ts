import { oneOf, quote } from '#lib/story/fields/located.ts';
import type { TableFields } from '#lib/story/fields/table.ts';
import type { Report } from '#lib/story/report.ts';
import { pointAt, type SourceText } from '#lib/story/source-text.ts';
import { findHeader, numberAsName } from './header.ts';
import type { Line } from './line.ts';

/** Where among the lines the names of the columns are; null where they are nowhere. */
export function locateHeader(
  source: SourceText,
  lines: readonly Line[],
  { header }: TableFields,
  report: Report,
  inLayer: Report
): number | null {
  const lineOf = ({ record }: Line): number => pointAt(source, record.offset).line;
  if (header !== null) {
    const found = lines.findIndex((line) => lineOf(line) === header.value);
    if (found !== -1) return found;
    const message = `Line ${header.value} of ${quote(source.path.split('/').at(-1) ?? '')} has nothing in it, or is none that a row begins on.`;
    inLayer(
      'csv-header',
      header.offset,
      message,
      'Give the number of the line that has the names of the columns, counted from 1.'
    );
    return null;
  }
  const at = findHeader(
    lines.map(({ cells }) => cells),
    lines.map(({ record }) => record.cells)
  );
  const line = at === null ? undefined : lines[at];
  if (at === null || line === undefined) {
    report(
      'csv-header',
      0,
      'No line of the table has the names of its columns.',
      'Say which has them: “header: 5” in the layer.'
    );
    return null;
  }
  const wrong = numberAsName(
    line.cells,
    lines.slice(at + 1).map(({ cells }) => cells)
  );
  if (wrong !== null) {
    const message = `The first line of a table has the names of its columns, and ${quote(line.cells[wrong] ?? '')} is a number like those beneath it.`;
    const hint =
      'Add a line of names above it; or, if it is a name, write “header: …” in the layer with the number of its line.';
    report('csv-header', line.record.offset, message, hint);
    return null;
  }
  if (at > 0) {
    const above = lines.slice(0, at).map((one) => quote(one.cells.filter((cell) => cell !== '').join(' ')));
    const message = `The names of the columns are taken from this line: ${quote(line.cells.filter((cell) => cell !== '').join(', '))}. What stands above it is left out: ${oneOf(above.slice(0, 3), 'and')}.`;
    report(
      'csv-header-below',
      line.record.offset,
      message,
      `Write “header: ${lineOf(line)}” in the layer if that is right, or the number of the right line.`
    );
  }
  return at;
}
