import { area } from '@turf/turf';
import type { Feature, MultiPolygon, Polygon } from 'geojson';

/** Area of a shape in square kilometres, on a sphere of the Earth's equatorial radius: within 0.6 % of the ellipsoid's. */
export const areaOf = (shape: Feature<Polygon | MultiPolygon> | Polygon | MultiPolygon): number => area(shape) / 1e6;
