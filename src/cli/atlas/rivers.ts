import { truncate } from '@turf/turf';
import type { LineString, MultiLineString } from 'geojson';
import { read } from 'shapefile';
import type { RiverFeature } from './topology.ts';

/** Natural Earth's `scalerank` beyond which a river is too small for any zoom of ours. */
const MAX_RANK = 8;

/** Rivers of Natural Earth at 1:10 million, without the lines that run on through lakes. */
export async function readRivers(file: string): Promise<readonly RiverFeature[]> {
  const { features } = await read(file, undefined, { encoding: 'windows-1252' });
  return features
    .filter(({ properties }) => properties?.['featurecla'] === 'River' && Number(properties['scalerank']) <= MAX_RANK)
    .map((river) => ({
      type: 'Feature',
      properties: { rank: Number(river.properties!['scalerank']) },
      geometry: truncate(river, { precision: 4 }).geometry as LineString | MultiLineString
    }));
}
