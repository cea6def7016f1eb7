import type { Feature } from 'geojson';
import { cellOf, type Table, type TableRow } from '#lib/story/data/table/table.ts';
import { notAPlace } from '#lib/story/data/table/total.ts';
import { oneOf, quote } from '#lib/story/fields/located.ts';
import type { Report } from '#lib/story/report.ts';
import { nearest } from '#lib/text/near-words.ts';
import type { Matched } from './match-keys.ts';

/** A table and the features that it is joined to. */
export interface Joining extends Matched {
  readonly table: Table;
  /** The column, and the property of the features. */
  readonly by: string;
  readonly to: string;
  readonly features: readonly Feature[];
  /** The rows that have a key: `rowOf` counts among them. */
  readonly keyed: readonly TableRow[];
  readonly report: Report;
}

/** Lines or codes that a message lists. */
const MOST_LISTED = 20;

/** The code that a feature is joined by: a property, or the id that it has as a feature, where `to` is “id” and no property is. */
export function codeOf({ properties, id }: Feature, to: string): unknown {
  if (properties !== null && Object.hasOwn(properties, to)) return properties[to];
  return to === 'id' ? id : undefined;
}

const keyOf = (feature: Feature, to: string): string => String(codeOf(feature, to) ?? '');

/** Reports what a join has not joined, or joined in another way than it is written; whether it may be drawn. */
export function reportJoin(joining: Joining): boolean {
  const sound = reportRepeated(joining);
  reportUnmatched(joining);
  reportMended(joining);
  reportBare(joining);
  return sound;
}

/** Two rows of one code would give a feature two values. */
function reportRepeated({ table, by, keyed, rowOf, report }: Joining): boolean {
  const used = new Set(rowOf.values());
  const same = new Map<string, number[]>();
  keyed.forEach((row, index) => {
    const key = cellOf(table, row, by);
    const others = same.get(key);
    if (others) others.push(index);
    else same.set(key, [index]);
  });
  let sound = true;
  for (const [key, indices] of same) {
    if (indices.length < 2 || !indices.some((index) => used.has(index))) continue;
    sound = false;
    const lines = indices.slice(0, MOST_LISTED).map((index) => keyed[index]!.line);
    const message = `${quote(key)} stands in ${indices.length} rows, and a feature takes one: lines ${lines.join(', ')}.`;
    const hint = 'Keep the row that is meant, for example those of one year.';
    report('join-repeated', table.offsetOf(keyed[indices[1]!]!, by), message, hint);
  }
  return sound;
}

function reportUnmatched({ table, by, to, features, keyed, rowOf, report }: Joining): void {
  const used = new Set([...rowOf.values()].map((index) => cellOf(table, keyed[index]!, by)));
  const keys = features.map((feature) => keyOf(feature, to));
  let count = 0;
  for (const row of table.rows) {
    const cell = cellOf(table, row, by);
    if (cell !== '' && used.has(cell)) continue;
    const whole = row.cells.filter((one) => one !== '').join(', ');
    const is = notAPlace(row, cell === '' ? whole : cell);
    if (is !== null) {
      const message = `${quote(cell === '' ? whole : cell)} is ${is}: the row is left out.`;
      report('join-unmatched', row.offset, message, 'It may stay as it is, or be taken out of the file.');
      continue;
    }
    count++;
    const [near] = cell.length > 2 ? nearest(cell, keys, 1) : [];
    const hint = near
      ? `Did you mean ${quote(near)}?`
      : 'Correct it, or take the row out. Did a spreadsheet drop zeros at its beginning?';
    const message =
      cell === ''
        ? `This row has nothing in the column ${quote(by)}, and is left out: ${quote(whole)}.`
        : `No feature has ${quote(cell)} under ${quote(to)}: the row is left out.`;
    report('join-unmatched', table.offsetOf(row, by), message, hint);
  }
  if (count === 0) return;
  const message = `${keyed.length - count} of ${keyed.length} rows are joined to features.`;
  const hint = 'What is not joined is not on the map: correct the codes, or take the rows out.';
  report('join-unmatched', table.offsetOfName(by), message, hint);
}

function reportMended({ table, by, keyed, mended, report }: Joining): void {
  const [first] = mended;
  if (first === undefined) return;
  const some = mended.slice(0, MOST_LISTED).map(([index, key]) => ({ row: keyed[index]!, key }));
  const more = mended.length > MOST_LISTED ? ` and ${mended.length - MOST_LISTED} more` : '';
  const one = some.length === 1;
  const written = oneOf(
    some.map(({ row }) => quote(cellOf(table, row, by))),
    'and'
  );
  const meant = oneOf(
    some.map(({ key }) => quote(key)),
    'and'
  );
  const lines = `${one ? 'line' : 'lines'} ${some.map(({ row }) => row.line).join(', ')}`;
  const message = `${written}${more} (${lines}) ${one ? 'is' : 'are'} read as ${meant}${more}, as the features have them: a spreadsheet has dropped the zeros.`;
  const hint = 'Look whether that is right; to be told no more, write the zeros, in a column of text.';
  report('join-zeros', table.offsetOf(some[0]!.row, by), message, hint);
}

function reportBare({ table, by, to, features, rowOf, report }: Joining): void {
  const bare = features.flatMap((feature, at) => (rowOf.has(at) ? [] : [keyOf(feature, to) || 'nothing']));
  if (bare.length === 0) return;
  const more = bare.length > MOST_LISTED ? ` and ${bare.length - MOST_LISTED} more` : '';
  const listed = bare.slice(0, MOST_LISTED).map(quote).join(', ');
  const message = `${bare.length} of ${features.length} features have no row in the table, and are shown as missing: ${listed}${more}.`;
  report('join-missing', table.offsetOfName(by), message, 'Add rows for them, or take them out of the file of shapes.');
}
