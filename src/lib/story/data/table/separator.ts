import { FEW } from './header.ts';
import { cleanCell } from './clean-cell.ts';
import { readings } from './number-form.ts';
import { recordsOf } from './records.ts';

/** What tables are separated by, the likeliest of equals first, and how each is called. */
export const SEPARATORS: Readonly<Record<string, string>> = {
  '\t': 'tabs',
  ';': 'semicolons',
  ',': 'commas',
  '|': 'bars'
};

/** How an editor writes one: `semicolon`. */
export const nameOfSeparator = (separator: string): string => (SEPARATORS[separator] ?? '').replace(/s$/, '');

/** A separator, and how a text reads by it. */
export interface Separated {
  readonly separator: string;
  /** As most lines have. */
  readonly columns: number;
  /** Which share of the lines has so many cells. */
  readonly share: number;
  /** Which share of their cells are numbers: a wrong separator cuts numbers in two, or leaves two in a cell. */
  readonly numbers: number;
}

/** As much of a text as tells how it is separated. */
const [SAMPLE, LINES] = [200_000, 300];

/**
 * What a text is separated by: that by which most of its lines have as many cells as each other. How often it stands in one line,
 * the first for all, says nothing: a name may have commas in it.
 *
 * @returns the likeliest first; none where no line has two cells
 */
export function separatorsOf(text: string): Separated[] {
  const cut = text.length > SAMPLE ? text.slice(0, text.lastIndexOf('\n', SAMPLE) + 1) || text.slice(0, SAMPLE) : text;
  return Object.keys(SEPARATORS)
    .flatMap((separator) => separatedBy(cut, separator) ?? [])
    .sort((a, b) => b.share - a.share || b.numbers - a.numbers || b.columns - a.columns);
}

function separatedBy(text: string, separator: string): Separated | null {
  if (!text.includes(separator)) return null;
  const records = recordsOf(text, separator);
  const lines = (
    'offset' in records ? text.split('\n').map((line) => line.split(separator)) : records.map(({ cells }) => cells)
  )
    .filter((cells) => cells.some((cell) => cleanCell(cell) !== ''))
    .slice(0, LINES);
  const several = lines.filter(({ length }) => length > 1);
  if (several.length < 1 || several.length < FEW * lines.length) return null;
  const counts = new Map<number, number>();
  for (const { length } of several) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [columns, count] = [...counts].sort(([a, m], [b, n]) => n - m || b - a)[0] ?? [1, 0];
  const cells = lines.filter(({ length }) => length === columns).flat();
  const numbers = cells.filter((cell) => readings(cleanCell(cell)) !== null).length / cells.length;
  return { separator, columns, share: count / lines.length, numbers };
}
