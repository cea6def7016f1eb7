import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import { memo } from '#lib/core/memo.ts';
import { contains } from '#lib/geo/contains.ts';
import type { Atlas, AtlasTopology } from './atlas.ts';
import type { Day, Place, Region } from './region.ts';

/** A disputed region that a place lies in, on the days of a period. */
export interface Dispute {
  readonly region: Region;
  readonly from: Day | null;
  readonly to: Day | null;
}

const shapesOf = memo(
  ({ objects, ...topology }: AtlasTopology): ReadonlyMap<string, Feature<Polygon | MultiPolygon>> =>
    new Map(
      objects.disputed.geometries.map((geometry) => [
        String(geometry.id),
        feature({ ...topology, objects }, geometry) as Feature<Polygon | MultiPolygon>
      ])
    )
);

/** The disputed regions that a place lies in, period by period, oldest first; its own country, which may be one, is not among them. */
export const disputesOf = ({ position, country }: Place, { regions, topology }: Atlas): Dispute[] =>
  [...regions.values()].flatMap((region) =>
    region.kind !== 'disputed' || region.id === country
      ? []
      : region.periods.flatMap(({ shape, kind, from, to }) => {
          const drawn = shape === null || kind !== undefined ? undefined : shapesOf(topology).get(shape);
          return drawn && contains(drawn, position) ? [{ region, from, to }] : [];
        })
  );
