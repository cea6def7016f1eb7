import { nearestRegions, regionsNamed, type RegionNames } from '#lib/atlas/region-names.ts';
import type { Region, RegionId } from '#lib/atlas/region.ts';
import type { LayerData, Reading } from '#lib/story/data/layer-data.ts';
import { asYaml } from '#lib/story/data/table/as-yaml.ts';
import { columnOf, listedColumns } from '#lib/story/data/table/column-of.ts';
import { layerOfRows, textColumns, type Drawn } from '#lib/story/data/table/layer-of-rows.ts';
import { cellOf, type Table, type TableRow } from '#lib/story/data/table/table.ts';
import { oneOf, quote } from '#lib/story/fields/located.ts';
import type { Naming } from '#lib/story/names.ts';
import { nameIn } from '#lib/text/language.ts';
import { countryOfProvinces, provincesMeant } from './rows-for-provinces.ts';
import { isDigitCodes, unjoinedRows } from './unjoined-rows.ts';

/**
 * The rows of a table as what is said of regions of the atlas, or as circles where these have their names; rows that name none are told.
 * Null where none does.
 */
export function rowsForRegions(table: Table, reading: Reading): LayerData | null {
  const { naming, layer, inLayer } = reading;
  // A story whose language is not known has that mistake first.
  if (naming === null) return null;
  const names = reading.regionNames();
  const column = columnFor(table, names, reading);
  if (column === null) return null;
  const cells = table.rows.map((row) => cellOf(table, row, column));
  const digits = isDigitCodes(cells);
  const unjoined = unjoinedRows(table, column, 'a region', reading);
  const known = cells.map((cell) => regionsNamed(names, cell, digits));
  const { meant, regions } = provincesMeant(cells, known, naming);
  const regionOf = (id: RegionId): Region => (regions.get(id) ?? naming.atlas.regions.get(id))!;
  const settled = new Map<RegionId, TableRow>();
  table.rows.forEach((row, index) => {
    const [id, other] = meant[index] ?? [];
    if (id !== undefined && other === undefined && !settled.has(id)) settled.set(id, row);
  });
  const drawn = table.rows.flatMap((row, index): Drawn[] => {
    const cell = cellOf(table, row, column);
    const [first, ...others] = meant[index] ?? [];
    if (first === undefined) {
      unjoined.tell(row, () => [
        ...nearestRegions(names, cell),
        ...(regions.size > 0 ? nearProvinces(cell, naming) : [])
      ]);
      return [];
    }
    const id = others.length === 0 ? first : settle(row, cell, [first, ...others]);
    if (id === null) return [];
    const { kind, label } = regionOf(id);
    if (layer.kind === 'circle') return [{ row, index, geometry: { type: 'Point', coordinates: [...label] }, id }];
    if (kind === 'area') {
      const message = `${quote(cell)} is a part of the world without an edge, and is not drawn: the row is left out.`;
      unjoined.leaveOut(row, message, 'Take the row out, or give a row to each of its countries.');
      return [];
    }
    return [{ row, index, geometry: null, id }];
  });
  if (!unjoined.close(drawn.length, layer.region ?? layer.file, inLayer)) return null;
  const read = layerOfRows(table, drawn, [], table.columns, [column, ...textColumns(layer)]);
  return { ...read, names: drawn.map(({ row }) => cellOf(table, row, column)) };

  /** Of several regions of one name, the one that no other row of the table means. */
  function settle(row: TableRow, cell: string, ids: readonly RegionId[]): RegionId | null {
    const left = ids.filter((id) => !settled.has(id));
    const [only, another] = left;
    const listed = oneOf(ids.map((id) => described(regionOf(id), naming!)));
    if (only !== undefined && another === undefined) {
      const taken = ids.flatMap((id) => settled.get(id)?.line ?? []);
      const message = `${quote(cell)} may be ${listed}. It is read as ${described(regionOf(only), naming!)}, for line ${taken.join(', ')} has the other.`;
      reading.report(
        'join-ambiguous',
        table.offsetOf(row, column!),
        message,
        `Write “${only}” in its place if that is right.`
      );
      return only;
    }
    unjoined.leaveOut(
      row,
      `${quote(cell)} may be ${listed}: the row is left out.`,
      `Write one of the codes in its place, for example ${ids[0]}.`,
      'join-ambiguous'
    );
    return null;
  }
}

const described = ({ id, names }: Region, { gazetteer }: Naming): string =>
  `${id} (${nameIn(names, gazetteer.language)})`;

const nearProvinces = (cell: string, { provinces }: Naming): string[] =>
  (provinces?.nearest(cell) ?? []).slice(0, 3).map(({ name }) => name);

/** Of so many rows a column is tried on, to see whether it names regions. */
const TRIED = 200;
/** From this share on it does. */
const MOSTLY = 0.5;

function columnFor(table: Table, names: RegionNames, { layer, inLayer, report, naming }: Reading): string | null {
  if (layer.region) return columnOf(table, layer.region, inLayer);
  const tried = (column: string): string[] => table.rows.slice(0, TRIED).map((row) => cellOf(table, row, column));
  const [known] = table.columns
    .map((column) => {
      const cells = tried(column);
      const filled = cells.filter((cell) => cell !== '');
      // Numbers may be codes of countries by chance: whoever means them says so.
      const named = filled.filter((cell) => regionsNamed(names, cell, false).length > 0);
      return { column, share: filled.length === 0 ? 0 : named.length / Math.max(filled.length, cells.length / 2) };
    })
    .sort((a, b) => b.share - a.share);
  const ofProvinces = (column: string): boolean =>
    naming !== null &&
    tried(column).some((cell) => cell !== '') &&
    countryOfProvinces(tried(column), naming) !== undefined;
  const best = known && known.share >= MOSTLY ? known.column : table.columns.find(ofProvinces);
  if (best === undefined) {
    const message = `No column of the table has names or codes of regions: they are ${listedColumns(table.columns)}.`;
    inLayer('join-column', layer.file.offset, message, 'Say which has: “region: …” in the layer.');
    return null;
  }
  const message = `The rows are joined to the atlas by the column ${quote(best)}.`;
  const hint = `Write “region: ${asYaml(best)}” in the layer if that is right, or another column.`;
  report('join-column-guessed', table.offsetOfName(best), message, hint);
  return best;
}
