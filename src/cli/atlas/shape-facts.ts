import { feature } from 'topojson-client';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import type { LandTopology } from '#lib/atlas/join-topologies.ts';
import type { ShapeFacts } from '#lib/atlas/tables/schemas.ts';
import { areaOf } from '#lib/geo/area.ts';
import { labelPosition } from './label-position.ts';
import { boundsOfPolygons, mainPolygons } from './main-polygons.ts';

/** Bounds, label and area of every shape of a topology, by id. */
export function shapeFacts(topology: LandTopology): Readonly<Record<string, ShapeFacts>> {
  const { countries, disputed } = topology.objects;
  return Object.fromEntries(
    [...countries.geometries, ...disputed.geometries].map((geometry) => [
      geometry.id as string,
      factsOf((feature(topology, geometry) as Feature).geometry as Polygon | MultiPolygon)
    ])
  );
}

/** Bounds, label and area of a shape. */
export function factsOf(shape: Polygon | MultiPolygon): ShapeFacts {
  const main = mainPolygons(shape);
  const [west, south, east, north] = boundsOfPolygons(main);
  const [x, y] = labelPosition(main[0]!);
  return {
    bounds: [round(west), round(south), round(east), round(north)],
    label: [round(x), round(y)],
    area: Math.round(areaOf(shape) * 10) / 10
  };
}

const round = (degrees: number): number => Math.round(degrees * 1e4) / 1e4;
