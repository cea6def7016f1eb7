import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import { memo } from '#lib/core/memo.ts';
import { contains } from '#lib/geo/contains.ts';
import type { Position } from '#lib/geo/position.ts';
import type { AtlasTopology } from './atlas.ts';

/** A polygon of a country. */
export interface Land {
  /** Of the shape that it is a part of. */
  readonly id: string;
  readonly polygon: Feature<Polygon>;
  readonly box: readonly [west: number, south: number, east: number, north: number];
}

/** Whether a position, from -180 to 180, lies in a polygon. */
export const isIn = ({ polygon, box: [west, south, east, north] }: Land, at: Position): boolean =>
  at[0] >= west && at[0] <= east && at[1] >= south && at[1] <= north && contains(polygon, at);

/** Every polygon of the countries, made once. */
export const landsOf = memo((topology: AtlasTopology): readonly Land[] => {
  const { features } = feature(topology, topology.objects.countries);
  return (features as Feature<Polygon | MultiPolygon>[]).flatMap(({ id, geometry }) => {
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    return polygons.map((coordinates): Land => {
      const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
      for (const [x, y] of coordinates[0]!) {
        box[0] = Math.min(box[0], x!);
        box[1] = Math.min(box[1], y!);
        box[2] = Math.max(box[2], x!);
        box[3] = Math.max(box[3], y!);
      }
      return {
        id: String(id),
        polygon: { type: 'Feature', properties: null, geometry: { type: 'Polygon', coordinates } },
        box
      };
    });
  });
});
