import { booleanPointInPolygon } from '@turf/turf';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { wrap } from './longitude.ts';
import type { Position } from './position.ts';

/** Whether a position lies in a shape, its edge included; a longitude beyond the antimeridian counts as what it is the same as. */
export const contains = (shape: Feature<Polygon | MultiPolygon>, [longitude, latitude]: Position): boolean =>
  booleanPointInPolygon([wrap(longitude), latitude], shape);
