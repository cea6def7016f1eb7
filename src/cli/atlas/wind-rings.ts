import type { GeometryObject, MultiPolygon, Polygon } from 'topojson-specification';
import type { GridLine } from './grid.ts';

/** A polygon of a topology with its outer rings counterclockwise and its holes clockwise (RFC 7946 §3.1.6). */
export function windRings<G extends GeometryObject>(geometry: G, arcs: readonly GridLine[]): G {
  const wind = (polygon: number[][]): number[][] =>
    polygon.map((ring, index) =>
      isCounterclockwise(ring, arcs) === (index === 0) ? ring : ring.toReversed().map((arc) => ~arc)
    );
  const shape = geometry as GeometryObject;
  if (shape.type === 'Polygon') return { ...geometry, arcs: wind((shape as Polygon).arcs) };
  if (shape.type === 'MultiPolygon') return { ...geometry, arcs: (shape as MultiPolygon).arcs.map(wind) };
  return geometry;
}

function isCounterclockwise(ring: readonly number[], arcs: readonly GridLine[]): boolean {
  let doubleArea = 0;
  for (const arc of ring) {
    const points = arc < 0 ? arcs[~arc]!.toReversed() : arcs[arc]!;
    for (let index = 1; index < points.length; index++) {
      const [a, b] = [points[index - 1]!, points[index]!];
      doubleArea += a[0] * b[1] - b[0] * a[1];
    }
  }
  return doubleArea > 0;
}
