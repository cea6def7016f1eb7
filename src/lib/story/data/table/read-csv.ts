import type { DataReader } from '#lib/story/data/layer-data.ts';
import { rowsForPlaces } from '#lib/story/data/join/rows-for-places.ts';
import { pointsOfTable } from './points-of-table.ts';
import { readTable } from './read-table.ts';

/** Reads the table of a layer: rows of places that they name, or of points by their coordinates. */
export const readCsv: DataReader = (source, reading) => {
  const { layer, report, inLayer } = reading;
  const table = readTable(source, layer, report, inLayer);
  if (table === null) return null;
  if (layer.place) return rowsForPlaces(table, layer.place, reading);
  return pointsOfTable(table, reading);
};
