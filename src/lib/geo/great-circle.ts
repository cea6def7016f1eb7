import { bearing as initialBearing, destination, distance as greatCircleDistance } from '@turf/turf';
import { unwrap } from './longitude.ts';
import type { Position } from './position.ts';

/** Great-circle distance in kilometres, on a sphere of mean Earth radius. */
export const distance = (from: Position, to: Position): number => greatCircleDistance([...from], [...to]);

/** Initial bearing of the great circle in degrees, clockwise from north, 0 to 360. */
export const bearing = (from: Position, to: Position): number => (initialBearing([...from], [...to]) + 360) % 360;

/** Degrees of arc between two points of a drawn great circle: under a pixel off the true one at every zoom of a story. */
const STEP_KM = 60;
const MAX_POINTS = 256;

/**
 * The great circle through positions in order, as positions close enough to be drawn as straight lines of the
 * mercator plane. Longitudes are unwrapped, so that a line across the antimeridian is continuous.
 */
export function greatCircle(through: readonly Position[]): Position[] {
  const line: Position[] = [];
  for (const [i, to] of through.entries()) {
    const from = through[i - 1];
    if (from) {
      const length = distance(from, to);
      const count = Math.max(1, Math.min(MAX_POINTS, Math.ceil(length / STEP_KM)));
      const azimuth = initialBearing([...from], [...to]);
      for (let k = 1; k < count; k++) {
        const [longitude, latitude] = destination([...from], (length * k) / count, azimuth).geometry.coordinates as [
          number,
          number
        ];
        line.push([longitude, latitude]);
      }
    }
    line.push(to);
  }
  let reference = line[0]?.[0] ?? 0;
  return line.map(([longitude, latitude]) => [(reference = unwrap(longitude, reference)), latitude]);
}
