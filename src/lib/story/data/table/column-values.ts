import { memo } from '#lib/core/memo.ts';
import { quote } from '#lib/story/fields/located.ts';
import type { Code } from '#lib/story/codes.ts';
import { asYaml } from './as-yaml.ts';
import { readings, type Decimal, type Readings } from './number-form.ts';

/** What a column is typed with. */
export interface Typing {
  /** As the layer says it; null where it does not. */
  readonly decimal: Decimal | null;
  /** As the other columns of the table have it; null where none of them tells. */
  readonly others: Decimal | null;
  /** Degrees: no mark in them can be one of thousands. */
  readonly degrees?: boolean;
}

/** Says what is wrong with the cell of a row; rows count from 0. */
export type ReportCell = (code: Code, row: number, message: string, hint: string) => void;

/** The value of a cell; null where there is none. */
export type Value = string | number | null;

/** What offices and spreadsheets write where there is no number. */
const MISSING =
  /^(?:|[-\u2013\u2014\u2212]+|\.{1,3}|…|:|\?|n\.?\s?[ad]\.?|n\/[ad]|#n\/[ad]|null|nan|none|k\.?\s?a\.?|s\.?\s?o\.?|нет данных|н\/д|בלתי ידוע|no data|no disponible)$/iu;

/** Whether a cell says that there is no number. */
export const isMissing = (cell: string): boolean => MISSING.test(cell);

/** A number that is broken, or one that has something with it: what stands in a column of numbers is one of these, and no category. */
const LIKE_NUMBER = /^[^\p{L}]*\d[^\p{L}]*(?:[eE][^\p{L}]*)?$/u;
/** A day, an hour, a range, a telephone number: digits, and no number. */
const NOT_NUMBER = /\d[-/:.]\d+[-/:.]\d|\d[:/]\d/;

/** From this share of numbers on, words in a column are taken for mistakes. */
const MOSTLY = 0.8;
/** One decimal mark is that of the column where it has so large a share of the numbers that tell. */
const MAJORITY = 2 / 3;
/** Lines that a message lists. */
const LISTED = 8;

/** Which decimal mark the cells of a column tell of: how many can be read by one mark alone, or differ by it. */
interface Evidence {
  readonly forms: readonly (Readings | null)[];
  readonly filled: number;
  /** Rows that are numbers by one mark alone. */
  readonly only: Readonly<Record<Decimal, readonly number[]>>;
  /** Rows that are two numbers. */
  readonly either: readonly number[];
  /** Rows that are none. */
  readonly none: readonly number[];
}

/** Asked of a column by what reads it and by what reads the others. */
const evidenceOf = memo((cells: readonly string[]): Evidence => {
  const only = { '.': [] as number[], ',': [] as number[] };
  const [either, none]: [number[], number[]] = [[], []];
  let filled = 0;
  const forms = cells.map((cell, row) => {
    if (MISSING.test(cell)) return null;
    filled++;
    const form = readings(cell);
    if (form === null) none.push(row);
    else if (form['.'] === null) only[','].push(row);
    else if (form[','] === null) only['.'].push(row);
    else if (form['.'] !== form[',']) either.push(row);
    return form;
  });
  return { forms, filled, only, either, none };
});

/** Whether a column holds numbers, by most of its cells. */
function isNumeric(cells: readonly string[], { forms, filled, none }: Evidence, degrees = false): boolean {
  const numbers = filled - none.length;
  if (degrees) return numbers > 0;
  if (numbers === 0 || forms.some((form) => form?.code)) return false;
  const broken = none.every((row) => LIKE_NUMBER.test(cells[row] ?? '') && !NOT_NUMBER.test(cells[row] ?? ''));
  return numbers >= filled * (broken ? 0.5 : MOSTLY);
}

/** The decimal mark that a column tells by itself; null where it tells none, or two. */
export function decimalOf(cells: readonly string[]): Decimal | null {
  const evidence = evidenceOf(cells);
  if (!isNumeric(cells, evidence)) return null;
  return majority(evidence);
}

function majority({ only }: Evidence): Decimal | null {
  const [dots, commas] = [only['.'].length, only[','].length];
  if (dots + commas === 0) return null;
  if (dots >= MAJORITY * (dots + commas)) return '.';
  return commas >= MAJORITY * (dots + commas) ? ',' : null;
}

/**
 * The values of a column, all read in one way: numbers where it holds numbers, or else texts.
 *
 * @param cells cleaned
 * @param name of the column
 */
export function valuesOf(
  cells: readonly string[],
  name: string,
  typing: Typing,
  report: ReportCell,
  lineOf: (row: number) => number
): Value[] {
  const evidence = evidenceOf(cells);
  const texts = (): Value[] => cells.map((cell) => (cell === '' ? null : cell));
  if (!isNumeric(cells, evidence, typing.degrees)) return texts();
  const decimal = decide(cells, name, evidence, typing, { report, lineOf });
  if (decimal === null) return texts();
  reportPercent(name, evidence, report, lineOf);
  return cells.map((cell, row) => {
    const form = evidence.forms[row];
    if (MISSING.test(cell)) return null;
    const value = form?.[decimal] ?? null;
    // What is wrong with a coordinate is told with its row.
    if (value === null && !typing.degrees) {
      const message = `${quote(cell)} is no number as the column ${quote(name)} has them, and is shown as missing.`;
      report('csv-number', row, message, cureOf(cell, decimal, form ?? null));
    }
    return value;
  });
}

/** Where mistakes of a column are told. */
interface Where {
  readonly report: ReportCell;
  readonly lineOf: (row: number) => number;
}

/** The one decimal mark by which a column is read; null where it has two. */
function decide(
  cells: readonly string[],
  name: string,
  evidence: Evidence,
  { decimal, others, degrees }: Typing,
  { report, lineOf }: Where
): Decimal | null {
  if (decimal !== null) return decimal;
  const { only, either } = evidence;
  const told = majority(evidence);
  if (told !== null) return told;
  if (only['.'].length > 0) {
    const lines = (mark: Decimal): string => linesOf(only[mark], lineOf);
    const message = `The column ${quote(name)} has decimal points (${lines('.')}) and decimal commas (${lines(',')}): it is read as text.`;
    const hint =
      'Write all of its numbers with one mark, or say which is meant: “decimal: "."” or “decimal: ","” in the layer.';
    report('csv-decimal', only[','][0] ?? 0, message, hint);
    return null;
  }
  const [first] = either;
  if (first === undefined) return others ?? '.';
  const cell = cells[first] ?? '';
  const mark: Decimal = cell.includes(',') ? ',' : '.';
  if (degrees) return mark;
  // Without anything that tells, a mark before three digits in each number of a column is that of thousands.
  const taken = others ?? (mark === '.' ? ',' : '.');
  const other: Decimal = taken === '.' ? ',' : '.';
  const form = evidence.forms[first];
  const why =
    others === null ? 'as a mark before three digits each time is' : 'as the other columns of the table have it';
  const message = `${quote(cell)}, in the column ${quote(name)}, can be ${form?.['.']} or ${form?.[',']}: the whole column is read so that it is ${form?.[taken]}, ${why}.`;
  const hint = `Write “decimal: { ${asYaml(name)}: "${taken}" }” in the layer if that is right, and “decimal: { ${asYaml(name)}: "${other}" }” if it is ${form?.[other]}.`;
  report('csv-decimal', first, message, hint);
  return taken;
}

function linesOf(rows: readonly number[], lineOf: (row: number) => number): string {
  const listed = rows.slice(0, LISTED).map(lineOf).join(', ');
  const more = rows.length > LISTED ? ` and ${rows.length - LISTED} more` : '';
  return `${rows.length === 1 ? 'line' : 'lines'} ${listed}${more}`;
}

function reportPercent(name: string, { forms }: Evidence, report: ReportCell, lineOf: (row: number) => number): void {
  const rows = (percent: boolean): number[] =>
    forms.flatMap((form, row) => (form !== null && form.percent === percent ? [row] : []));
  const [with_, without] = [rows(true), rows(false)];
  if (with_.length === 0 || without.length === 0) return;
  const [few, what] = with_.length <= without.length ? [with_, 'a percent sign'] : [without, 'no percent sign'];
  const message = `Of the column ${quote(name)}, ${few.length} of ${with_.length + without.length} numbers have ${what}: ${linesOf(few, lineOf)}. All are read as they are written.`;
  report(
    'csv-percent',
    few[0] ?? 0,
    message,
    'Write all of them alike: 12 and 12 % are one number here, and 0.12 is another.'
  );
}

/** How a cell that is no number becomes one. */
function cureOf(cell: string, decimal: Decimal, form: Readings | null): string {
  const trailing = /^([\d., ']*\d)\s*[-\u2212\u2013]$/u.exec(cell)?.[1];
  if (trailing !== undefined) return `Write -${trailing} if it is less than nothing.`;
  if (form !== null) {
    return `Write it with the decimal ${decimal === '.' ? 'point' : 'comma'} that the column has, or say by “decimal” in the layer which mark is meant.`;
  }
  if (/^#/.test(cell))
    return 'It is a spreadsheet’s word for a formula that failed: mend it there, or leave the cell empty.';
  if (/^[<>≤≥~≈]/.test(cell)) return 'Write the number alone, and what is with it into a column of its own.';
  return 'Write digits alone, with a unit in the name of the column; leave the cell empty where there is no number.';
}
