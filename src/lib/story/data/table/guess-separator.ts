import { quote } from '#lib/story/fields/located.ts';
import type { Report } from '#lib/story/report.ts';
import { nameOfSeparator, separatorsOf, SEPARATORS } from './separator.ts';

/** What a table is separated by; where that is no more than likely, it is told. */
export function guess(text: string, report: Report): string {
  const [best, next] = separatorsOf(text);
  if (best === undefined) return ',';
  if (next === undefined || next.share < best.share - 0.1 || next.numbers < best.numbers - 0.2) return best.separator;
  const by = (separator: string): string => SEPARATORS[separator] ?? quote(separator);
  const message = `The table is read as parted by ${by(best.separator)}, which gives ${best.columns} columns; by ${by(next.separator)} it would have ${next.columns}.`;
  const hint = `Write “separator: ${nameOfSeparator(best.separator)}” in the layer if that is right, or “separator: ${nameOfSeparator(next.separator)}”.`;
  report('csv-separator', 0, message, hint);
  return best.separator;
}
