import { bbox, booleanPointInPolygon } from '@turf/turf';
import { feature } from 'topojson-client';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import type { LandTopology } from '#lib/atlas/join-topologies.ts';
import type { RegionId } from '#lib/atlas/region.ts';
import type { Position } from '#lib/geo/position.ts';

/** Degrees off the generalised coast within which a port still belongs to it. */
const COAST = 0.5;

/** Degrees across a generalised border within which a border town is where its package says it is. */
const BORDER = 0.06;

/** Finds the country of a position; `hint` is what a package calls it. Undefined out at sea. */
export type LocateCountry = (position: Position, hint?: RegionId) => RegionId | undefined;

/** Finds the country or territory that a position lies in, or else the one whose edge is nearest. */
export function makeLocateCountry(topology: LandTopology): LocateCountry {
  const countries = topology.objects.countries.geometries.flatMap((geometry) => {
    const { coordinates, type } = (feature(topology, geometry) as Feature).geometry as Polygon | MultiPolygon;
    const polygons = type === 'Polygon' ? [coordinates] : coordinates;
    return polygons.map((rings) => {
      const shape: Polygon = { type: 'Polygon', coordinates: rings };
      return { id: geometry.id as string, shape, box: bbox(shape) };
    });
  });
  return ([x, y], hint) => {
    const near = countries.filter(
      ({ box: [west = 0, south = 0, east = 0, north = 0] }) =>
        x >= west - COAST && x <= east + COAST && y >= south - COAST && y <= north + COAST
    );
    const gap = ({ coordinates: [outer] }: Polygon): number =>
      Math.min(...outer!.map(([u = NaN, v = NaN]) => Math.hypot((u - x) * Math.cos((y * Math.PI) / 180), v - y)));
    if (near.some(({ id, shape }) => id === hint && gap(shape) <= BORDER)) return hint;
    const inside = near.find(({ shape }) => booleanPointInPolygon([x, y], shape));
    if (inside !== undefined) return inside.id;
    return near
      .map(({ id, shape }) => ({ id, gap: gap(shape) }))
      .filter((candidate) => candidate.gap <= COAST)
      .toSorted((a, b) => a.gap - b.gap)[0]?.id;
  };
}
