import type { DataReader } from '#lib/story/data/layer-data.ts';
import { whereInGeojson } from './where-in-geojson.ts';
import { checkGeojson } from './check-geojson.ts';
import type { Right } from './check-position.ts';

/** Reads the GeoJSON of a layer. */
export const readGeojson: DataReader = (source, { layer, report }) => {
  const positions: Right[] = [];
  const data = checkGeojson(source.text, layer.kind, report, positions);
  return data && { data, positions, where: whereInGeojson(source.text) };
};
