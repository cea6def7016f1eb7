import { CsvError, parse } from 'csv-parse/sync';

/** A record as it is written: a line of the file, or several where a quoted cell has line breaks. */
export interface TableRecord {
  readonly cells: readonly string[];
  /** With its separators, quotes and line end. */
  readonly raw: string;
  /** At which it begins. */
  readonly offset: number;
}

/** A quotation mark that does not close. */
export interface Unclosed {
  readonly offset: number;
}

/** The records of a text (RFC 4180, but for the separator), blank lines among them, or where a quoted cell does not end. */
export function recordsOf(text: string, separator: string, from = 0): readonly TableRecord[] | Unclosed {
  try {
    return parsed(text, separator, from);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // The parser says how many records are whole, and in which cell of the next it was.
    const [whole, cell] = [Number(error.records ?? 0), Number(error.column ?? 0)];
    const last = whole === 0 ? undefined : parsed(text, separator, from, whole).at(-1);
    const offset = last ? last.offset + last.raw.length : from;
    return { offset: cellOffset({ cells: [], raw: text.slice(offset), offset }, cell, separator) };
  }
}

/** @param to how many records are read; all where it is left out */
function parsed(text: string, separator: string, from: number, to?: number): readonly TableRecord[] {
  const found = parse(text.slice(from), {
    delimiter: separator,
    record_delimiter: '\n',
    relax_column_count: true,
    // A quotation mark within a cell is a letter: 12" pipe.
    relax_quotes: true,
    // A quotation mark that does not close takes in all that follows: it is told as that, and not as a long line.
    max_record_size: 0,
    raw: true,
    ...(to !== undefined && { to })
  }) as unknown as readonly { readonly record: string[]; readonly raw: string }[];
  let offset = from;
  return found.map(({ record, raw }): TableRecord => {
    const at = offset;
    offset += raw.length;
    return { cells: record, raw, offset: at };
  });
}

/** The offset at which the cell of a record begins; that of its end where it has fewer cells. */
export function cellOffset({ raw, offset }: TableRecord, index: number, separator: string): number {
  let at = 0;
  for (let cell = 0; cell < index; cell++) {
    if (raw[at] === '"') {
      at++;
      while (at < raw.length && (raw[at] !== '"' || raw[at + 1] === '"')) at += raw[at] === '"' ? 2 : 1;
    }
    const next = raw.indexOf(separator, at);
    if (next === -1) return offset + raw.trimEnd().length;
    at = next + separator.length;
  }
  while (raw[at] === ' ') at++;
  return offset + at;
}
