import type { Feature } from 'geojson';
import { cappedReport } from '#lib/story/data/geojson/capped-report.ts';
import type { LayerData, Reading } from '#lib/story/data/layer-data.ts';
import { isTable } from '#lib/story/data/data-files.ts';
import { columnOf, listedColumns } from '#lib/story/data/table/column-of.ts';
import { readTable } from '#lib/story/data/table/read-table.ts';
import { cellOf, type Table } from '#lib/story/data/table/table.ts';
import { notAPlace } from '#lib/story/data/table/total.ts';
import { oneOf, quote } from '#lib/story/fields/located.ts';
import type { Join } from '#lib/story/fields/table.ts';
import type { Issue } from '#lib/story/issue.ts';
import { reportIn, type Report } from '#lib/story/report.ts';
import { decodeFile, LARGEST_SIMPLIFIED } from '#lib/story/story-file.ts';
import { nearest } from '#lib/text/near-words.ts';
import { textColumns } from '#lib/story/data/table/layer-of-rows.ts';
import { codeOf, reportJoin } from './report-join.ts';
import { keysOf, matchKeys } from './match-keys.ts';

/** Added to the offsets of a table, so that they are none of the file that it is joined to. */
const BEYOND = 2 ** 40;

/** The features of a layer with the columns of a table as properties of theirs; null where that cannot be, and issues say why. */
export function joinFeatures(read: LayerData, join: Join, reading: Reading): LayerData | null {
  const { folder, issues, inLayer } = reading;
  const file = folder.files.get(join.file.value);
  if (file === undefined || !isTable(join.file.value)) {
    const tables = [...folder.files.keys()].filter(isTable);
    const [near] = nearest(join.file.value, tables, 1);
    const hint = near
      ? `Did you mean ${quote(near)}?`
      : 'Put the table beside story.md, with a name that ends in .csv, .tsv or .txt.';
    inLayer('geojson-missing', join.file.offset, `The folder has no table ${quote(join.file.value)}.`, hint);
    return null;
  }
  const own: Issue[] = [];
  const text = decodeFile(`${folder.path}/${join.file.value}`, file, own, LARGEST_SIMPLIFIED);
  const report: Report = text ? reportIn(text, own) : () => {};
  const table = text && readTable(text, join, report, inLayer);
  const joined = table && put(read, table, join, { ...reading, report });
  issues.push(...own);
  if (!joined || !text) return null;
  // What is wrong with a value is told where it is written, which may be in the table.
  const [inFile, inTable] = [reading.report, reportIn(text, issues)];
  const inEither: Report = (code, offset, ...words) =>
    offset < BEYOND ? inFile(code, offset, ...words) : inTable(code, offset - BEYOND, ...words);
  return { ...joined, report: inEither };
}

function put(read: LayerData, table: Table, join: Join, reading: Reading): LayerData | null {
  const { report: everything, inLayer, layer } = reading;
  const by = columnOf(table, join.by, inLayer);
  if (by === null) return null;
  const report = cappedReport(everything);
  const { features } = read.data;
  const to = join.to.value;
  if (features.every((feature) => codeOf(feature, to) === undefined)) {
    const names = [...new Set(features.flatMap(({ properties }) => Object.keys(properties ?? {})))];
    const [near] = nearest(to, names, 1);
    const ids = features.some(({ id }) => id !== undefined) ? ' Their own ids are joined by “to: id”.' : '';
    const hint = near ? `Did you mean ${quote(near)}?` : `They have ${listedColumns(names) || 'none'}.${ids}`;
    inLayer('join-column', join.to.offset, `No feature of the file has a property ${quote(to)}.`, hint);
    return null;
  }
  const keyed = table.rows.filter(
    (row) => notAPlace(row, cellOf(table, row, by)) === null && cellOf(table, row, by) !== ''
  );
  const { rowOf, mended } = matchKeys(
    keysOf(features.map((feature) => codeOf(feature, to))),
    keysOf(keyed.map((row) => cellOf(table, row, by)))
  );
  if (rowOf.size === 0) {
    const some = (values: readonly unknown[]): string =>
      oneOf(
        values.slice(0, 3).map((value) => quote(String(value))),
        'and'
      );
    const message = `No row of the table is joined: its column ${quote(by)} has ${some(keyed.map((row) => cellOf(table, row, by)))}, and the property ${quote(to)} of the features ${some(features.map((feature) => codeOf(feature, to)))}.`;
    inLayer(
      'join-none',
      join.by.offset,
      message,
      'Name the column and the property that have the same codes or names.'
    );
    return null;
  }
  if (!reportJoin({ table, by, to, features, keyed, rowOf, mended, report })) return null;
  // A feature keeps its code as its file has it.
  const columns = table.columns.filter((name) => name !== by && name !== to);
  const values = table.valuesOf(columns, { texts: textColumns(layer), degrees: [] });
  const indexOf = new Map(table.rows.map((row, index) => [row, index]));
  const joined = features.map((feature, at): Feature => {
    const row = rowOf.has(at) ? keyed[rowOf.get(at)!] : undefined;
    const own = columns.map((name) => [name, row ? (values.get(name)?.[indexOf.get(row)!] ?? null) : null] as const);
    return { ...feature, properties: { ...feature.properties, ...Object.fromEntries(own) } };
  });
  reportTaken(features, columns, table, report);
  const where = (index: number, property: string): number => {
    const row = keyed[rowOf.get(index) ?? -1];
    return row && columns.includes(property) ? BEYOND + table.offsetOf(row, property) : read.where(index, property);
  };
  return { ...read, data: { ...read.data, features: joined }, where };
}

function reportTaken(features: readonly Feature[], columns: readonly string[], table: Table, report: Report): void {
  const own = new Set(features.flatMap(({ properties }) => Object.keys(properties ?? {})));
  for (const name of columns.filter((column) => own.has(column))) {
    const message = `The features have a property ${quote(name)} of their own, and the table’s takes its place.`;
    report('join-column-taken', table.offsetOfName(name), message, 'Give the column another name to keep both.');
  }
}
