import type { Feature, Geometry } from 'geojson';

/** How many positions features have. */
export function countPositions(features: readonly Feature[]): number {
  const count = (coordinates: unknown): number =>
    Array.isArray(coordinates)
      ? typeof coordinates[0] === 'number'
        ? 1
        : (coordinates as unknown[]).reduce<number>((sum, one) => sum + count(one), 0)
      : 0;
  const of = (geometry: Geometry): number =>
    geometry.type === 'GeometryCollection'
      ? geometry.geometries.reduce((sum, one) => sum + of(one), 0)
      : count(geometry.coordinates);
  return features.reduce((sum, { geometry }) => sum + (geometry ? of(geometry) : 0), 0);
}
