import type { GeometryObject } from 'topojson-specification';
import type { StoryTopology } from '#lib/render/story-map.ts';
import { Plane } from './plane.ts';

type Lines = readonly (readonly number[])[];

/** A topology's lines, by their numbers in it. */
export function topologyPlane({ arcs, transform }: StoryTopology): Plane {
  const [[kx, ky], [dx, dy]] = transform ? [transform.scale, transform.translate] : [[1, 1] as const, [0, 0] as const];
  return new Plane(
    arcs.map((arc) => {
      let [x, y] = [0, 0];
      return arc.map((position) => {
        // Where there is a transform, each corner is told by its distance from the one before.
        [x, y] = transform ? [x + position[0]!, y + position[1]!] : [position[0]!, position[1]!];
        return [x * kx + dx, y * ky + dy];
      });
    })
  );
}

/** The rings of a polygon or of several. */
export function ringsOf(geometry: GeometryObject): Lines {
  if (geometry.type === 'Polygon') return geometry.arcs;
  return geometry.type === 'MultiPolygon' ? geometry.arcs.flat() : [];
}

/** The lines of a line or of several. */
export function linesOf(geometry: GeometryObject): Lines {
  if (geometry.type === 'LineString') return [geometry.arcs];
  return geometry.type === 'MultiLineString' ? geometry.arcs : [];
}

const numbersOf = (geometry: GeometryObject): Set<number> =>
  new Set(
    ringsOf(geometry)
      .flat()
      .map((line) => (line < 0 ? ~line : line))
  );

/** Each line of a geometry's edge once. */
export const outlineOf = (geometry: GeometryObject): Lines => [...numbersOf(geometry)].map((line) => [line]);

/** The lines that two of the geometries have in common. */
export function sharedLines(geometries: readonly GeometryObject[]): Lines {
  const seen = new Map<number, number>();
  for (const line of geometries.flatMap((geometry) => [...numbersOf(geometry)])) {
    seen.set(line, (seen.get(line) ?? 0) + 1);
  }
  return [...seen].flatMap(([line, count]) => (count > 1 ? [[line]] : []));
}
