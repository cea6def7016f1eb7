import { cleanCoords, polygon, rewind } from '@turf/turf';
import type { Feature, Polygon } from 'geojson';
import { areaOf } from '#lib/geo/area.ts';
import { readPn2 } from './pn2.ts';
import type { AreaFeature } from './topology.ts';

/** km² from which a lake has each rank, 0 first: the sizes at which Natural Earth's own ranks change. */
const SIZES = [20_000, 8_000, 3_000, 1_200, 600, 300, 0];

/** The lakes of Natural Earth at 1:50 million, as Marble has them. */
export function readLakes(file: Buffer): readonly AreaFeature[] {
  return readPn2(file).flatMap((rings): AreaFeature[] => {
    const closed = rings.map((ring) => [...ring, ring[0]!]).filter((ring) => new Set(ring.map(String)).size > 2);
    if (closed.length === 0) return [];
    const lake = rewind(cleanCoords(polygon(closed)) as Feature<Polygon>) as Feature<Polygon>;
    const size = areaOf(lake);
    const rank = SIZES.findIndex((least) => size >= least);
    return [{ type: 'Feature', properties: { rank }, geometry: lake.geometry }];
  });
}
