import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import type { Atlas } from '#lib/atlas/atlas.ts';
import type { Region } from '#lib/atlas/region.ts';
import { shapeOf } from '#lib/atlas/shape.ts';

export const NATURAL_EARTH = 'Public domain. Made with Natural Earth, with corrections of Lieudit’s own (MIT).';
const OPEN_STREET_MAP =
  'Open Database License (ODbL) 1.0. Contains information from OpenStreetMap, © OpenStreetMap contributors.';

/** Digits of a degree: about a metre. */
const DIGITS = 5;

/** A shape of the atlas, to be taken away: with what the region was while it had it, who says so, and under which licence. */
export function shapeFile(id: string, region: Region, atlas: Atlas): Feature<Polygon | MultiPolygon> {
  const { geometry } = shapeOf(atlas, id);
  const periods = region.periods.filter(({ shape }) => shape === id);
  // The lines of one region are made of one another: what one of them owes, all do.
  const fromOsm = region.periods.some(({ sources }) => sources.some(({ url }) => url.includes('openstreetmap.org')));
  return {
    type: 'Feature',
    id,
    properties: {
      region: region.id,
      kind: region.kind,
      names: region.names,
      periods: periods.map(
        ({ from, to, status, administeredBy, relation, administration, claimedBy, precision, notes, sources }) => ({
          from,
          to,
          status,
          administeredBy,
          relation,
          administration,
          claimedBy,
          precision,
          notes,
          sources
        })
      ),
      licence: fromOsm ? OPEN_STREET_MAP : NATURAL_EARTH
    },
    geometry: { ...geometry, coordinates: rounded(geometry.coordinates) } as Polygon | MultiPolygon
  };
}

export type Nested = Position | readonly Nested[];

/** Coordinates to about a metre. */
export const rounded = (coordinates: Nested): Nested =>
  typeof coordinates[0] === 'number'
    ? (coordinates as Position).map((value) => Number(value.toFixed(DIGITS)))
    : (coordinates as readonly Nested[]).map(rounded);
