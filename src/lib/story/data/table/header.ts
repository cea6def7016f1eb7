import { readings } from './number-form.ts';

/** How many cells of a line are filled, and how far the filled ones reach. */
interface Filled {
  readonly count: number;
  readonly width: number;
}

const filledOf = (cells: readonly string[]): Filled => ({
  count: cells.filter((cell) => cell !== '').length,
  width: cells.findLastIndex((cell) => cell !== '') + 1
});

/** Of so few of the lines, those with several cells are slips in a table of one column. */
export const FEW = 0.2;

/**
 * How many cells most lines fill, of those that fill several: the table’s width without titles, comments, notes and empty columns. Of
 * two widths that are as frequent, the larger, where more than one line has it.
 */
export function widthOf(lines: readonly (readonly string[])[]): number {
  const widths = lines.map((cells) => filledOf(cells).width).filter((width) => width > 0);
  const several = widths.filter((width) => width > 1);
  const counted = several.length > 1 && several.length >= FEW * widths.length ? several : widths;
  const counts = new Map<number, number>();
  for (const width of counted) counts.set(width, (counts.get(width) ?? 0) + 1);
  // A map keeps the order in which its keys came, and sorting that of equals.
  return [...counts].sort(([a, m], [b, n]) => n - m || (m > 1 ? b - a : 0))[0]?.[0] ?? 0;
}

/**
 * Which line of a table has the names of its columns: the first that is as wide as the table, so that titles above it are none; null
 * where no line is. An index column has no name in the tables of some programs.
 *
 * @param lines cleaned cells
 * @param raw the same as they are written
 */
export function findHeader(lines: readonly (readonly string[])[], raw: readonly (readonly string[])[]): number | null {
  const width = widthOf(lines);
  if (width === 0) return null;
  const isWide = (cells: readonly string[] | undefined): boolean => {
    const filled = filledOf(cells ?? []);
    return filled.width >= width && filled.count >= (width > 2 ? width - 1 : width);
  };
  const found = lines.findIndex(isWide);
  const next = found + 1;
  // A sentence with a comma has as many cells as a table of two columns: “Refugees by country, 2023”.
  const isSentence = raw[found]?.some((cell, i) => i > 0 && /^\s\S/u.test(cell)) ?? false;
  const isNames = isWide(lines[next]) && lines[next]!.every((cell) => cell === '' || readings(cell) === null);
  return isSentence && isNames && !raw[next]!.some((cell, i) => i > 0 && /^\s\S/u.test(cell)) ? next : found;
}

/** From this share of numbers in a column on, a number above it is one of them, and no name. */
const MOSTLY = 0.8;

/** Of a line that would have the names of columns, a cell that is a number like those beneath it: a year may be a name. Null where none is. */
export function numberAsName(header: readonly string[], rows: readonly (readonly string[])[]): number | null {
  const found = header.findIndex((name, column) => {
    if (readings(name) === null || /^(?:1[5-9]|20)\d\d$/.test(name)) return false;
    const beneath = rows.map((cells) => cells[column] ?? '').filter((cell) => cell !== '');
    return beneath.length > 0 && beneath.filter((cell) => readings(cell) !== null).length >= MOSTLY * beneath.length;
  });
  return found === -1 ? null : found;
}
