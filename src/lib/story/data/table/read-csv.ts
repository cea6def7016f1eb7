import type { DataReader, LayerData, Reading } from '#lib/story/data/layer-data.ts';
import { isRegions } from '#lib/story/data/check-layer-fields.ts';
import { rowsForPlaces } from '#lib/story/data/join/rows-for-places.ts';
import { rowsForRegions } from '#lib/story/data/join/rows-for-regions.ts';
import { pointsOfTable } from './points-of-table.ts';
import { readTable } from './read-table.ts';
import type { Table } from './table.ts';
import { LARGEST } from '#lib/story/story-file.ts';

/** Rows, and so positions, that are served as they are. */
const BEARABLE = 12_500;

/** Reads the table of a layer: rows of regions, of places that they name, or of points by their coordinates. */
export const readCsv: DataReader = (source, reading) => {
  const { layer, report, inLayer } = reading;
  const table = readTable(source, layer, report, inLayer);
  if (table === null) return null;
  const data = read(table, reading);
  const size = data === null ? 0 : JSON.stringify(data.data).length;
  // What has more positions than a phone bears is simplified, and measured then.
  if (data === null || size <= LARGEST || data.data.features.length > BEARABLE) return data;
  const message = `The rows of the table make ${(size / 1e6).toFixed(1)} MB, more than the ${LARGEST / 1e6} MB that a page can serve.`;
  report('file-too-large', 0, message, 'Take out the columns that nobody sees.');
  return null;
};

function read(table: Table, reading: Reading): LayerData | null {
  const { layer } = reading;
  if (isRegions(layer.kind) || layer.region) return rowsForRegions(table, reading);
  if (layer.place) return rowsForPlaces(table, layer.place, reading);
  return pointsOfTable(table, reading);
}
