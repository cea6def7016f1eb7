import type { Decimal } from '#lib/story/data/table/number-form.ts';
import type { At, Located } from './located.ts';
import { narrowFields, text, wrong, type Reader } from './narrow.ts';
import { notGroup } from './not-group.ts';

/** How a table is to be read, where it does not tell by itself. */
export interface TableFields {
  readonly separator: At<string> | null;
  /** By the name of a column; by null for all others. */
  readonly decimal: ReadonlyMap<string | null, Decimal> | null;
  /** The line of the file that has the names of the columns, from 1. */
  readonly header: At<number> | null;
}

/** Which columns of a table have the coordinates. */
export interface CoordinateColumns {
  readonly lon: At<string>;
  readonly lat: At<string>;
}

/** A table whose columns are put onto the features of a file. */
export interface Join extends TableFields {
  readonly file: At<string>;
  /** The column of the table. */
  readonly by: At<string>;
  /** The property of the features. */
  readonly to: At<string>;
}

const WORDS: Readonly<Record<string, string>> = { tab: '\t', comma: ',', semicolon: ';', bar: '|' };

/** The sign that a table is separated by, or its name. */
export const separator: Reader<At<string>> = (located, field, report) => {
  const value = located.kind === 'scalar' ? located.value : null;
  const sign = typeof value === 'string' ? (WORDS[value] ?? value) : null;
  if (sign !== null && sign.length === 1 && !/[\p{L}\p{N}"\n\r]/u.test(sign))
    return { value: sign, offset: located.offset };
  const hint = 'Write it in quotation marks, as separator: ";", or write tab, comma, semicolon or bar.';
  return wrong(located, field, 'the one sign that parts the cells', hint, report);
};

const mark = (located: Located): Decimal | null =>
  located.kind === 'scalar' && (located.value === '.' || located.value === ',') ? located.value : null;

/** The decimal mark of a table, or of columns by name. */
export const decimal: Reader<ReadonlyMap<string | null, Decimal>> = (located, field, report) => {
  const hint = 'Write decimal: "," or decimal: ".", or that of single columns: decimal: { taux: "," }.';
  if (located.kind !== 'map') {
    const one = mark(located);
    return one === null ? wrong(located, field, '"." or ","', hint, report) : new Map([[null, one]]);
  }
  const marks = new Map<string | null, Decimal>();
  for (const { name, value } of located.fields) {
    const one = mark(value);
    if (one === null) return wrong(value, field, '"." or ","', hint, report);
    marks.set(name, one);
  }
  return marks;
};

/** The number of a line. */
export const lineNumber: Reader<At<number>> = (located, field, report) => {
  const value = located.kind === 'scalar' ? located.value : null;
  if (typeof value === 'number' && Number.isInteger(value) && value > 0) return { value, offset: located.offset };
  return wrong(located, field, 'the number of a line', 'Count the lines of the file from 1: header: 5.', report);
};

/** The name of a column or property: what YAML takes for a number is one too, as 2023. */
export const columnName: Reader<At<string>> = (located, field, report) =>
  located.kind === 'scalar' && typeof located.value === 'number'
    ? { value: String(located.value), offset: located.offset }
    : text(located, field, report);

/** `{ lon: …, lat: … }`. */
export const coordinateColumns: Reader<CoordinateColumns> = (located, field, report) => {
  const cure = '{ lon: x, lat: y }';
  if (located.kind !== 'map') return notGroup(located, field, cure, report);
  const rules = { lon: { read: columnName, required: true }, lat: { read: columnName, required: true } } as const;
  const { lon, lat } = narrowFields(located, 'the columns of a table', rules, report);
  return lon && lat && { lon, lat };
};

/** `{ file: taux.csv, by: code, to: code }`. */
export const join: Reader<Join> = (located, field, report) => {
  if (located.kind !== 'map') return notGroup(located, field, '{ file: taux.csv, by: code, to: code }', report);
  const rules = {
    file: { read: text, required: true },
    by: { read: columnName, required: true },
    to: { read: columnName, required: true },
    separator: { read: separator },
    decimal: { read: decimal },
    header: { read: lineNumber }
  } as const;
  const { file, by, to, ...table } = narrowFields(located, 'a join', rules, report);
  return file && by && to && { file, by, to, ...table };
};
