import polylabel from 'polylabel';
import type { Position as Coordinates } from 'geojson';
import type { Position } from '#lib/geo/position.ts';

/** Where a polygon's name stands: the point farthest from its edge, as the map shows it at that latitude. Degrees. */
export function labelPosition(rings: readonly Coordinates[][]): Position {
  const latitudes = rings[0]!.map(([, latitude]) => latitude!);
  const middle = (Math.min(...latitudes) + Math.max(...latitudes)) / 2;
  const squeeze = Math.cos((middle * Math.PI) / 180);
  const [x = NaN, y = NaN] = polylabel(
    rings.map((ring) => ring.map(([longitude, latitude]) => [longitude! * squeeze, latitude!])),
    0.005
  );
  return [x / squeeze, y];
}
