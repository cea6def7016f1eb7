import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { Atlas } from '#lib/atlas/atlas.ts';
import { memo } from '#lib/core/memo.ts';
import { contains } from '#lib/geo/contains.ts';
import { wrap } from '#lib/geo/longitude.ts';
import { unproject } from '#lib/geo/mercator.ts';

interface Land {
  readonly id: string;
  readonly polygon: Feature<Polygon>;
  readonly box: readonly [west: number, south: number, east: number, north: number];
}

/** Whether a point of the mercator plane is land of a country other than one. */
export function isLand(atlas: Atlas, except: string, x: number, y: number): boolean {
  const [longitude, latitude] = unproject([x, y]);
  const at = [wrap(longitude), latitude] as const;
  return landsOf(atlas).some(
    ({ id, polygon, box: [west, south, east, north] }) =>
      id !== except && at[0] >= west && at[0] <= east && at[1] >= south && at[1] <= north && contains(polygon, at)
  );
}

/** Every polygon of the countries, once an atlas. */
const landsOf = memo(({ topology }: Atlas): readonly Land[] => {
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
