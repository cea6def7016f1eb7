import { createHash } from 'node:crypto';

/** A file to write: its path under `src/atlas/`, and its text. */
export interface Output {
  readonly path: string;
  readonly text: string;
}

const sumOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** `SHA256SUMS`, as `sha256sum` writes and checks it. */
export const sumsOf = (outputs: readonly Output[]): string =>
  outputs.map(({ path, text }) => `${sumOf(text)}  ${path}\n`).join('');

/** One line a row, so that a change of one row is a change of one line. */
export const rowsOf = (rows: readonly unknown[]): string =>
  `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`;

/** One line an entry. */
export const entriesOf = (table: Readonly<Record<string, unknown>>): string =>
  `{\n${Object.entries(table)
    .map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`)
    .join(',\n')}\n}\n`;
