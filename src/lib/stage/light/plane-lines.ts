import type { GeometryObject, Transform } from 'topojson-specification';
import { project, type Point } from '#lib/geo/mercator.ts';
import type { GridArcs } from '#lib/render/map-file/packed-topology.ts';
import { bordersBetween } from '#lib/atlas/history/piece.ts';
import { boxOf, type Line } from './plane.ts';

type Lines = readonly (readonly number[])[];

/** Arcs as lines of the plane, by their numbers in the topology. */
export function planeLines(arcs: GridArcs, { scale: [kx, ky], translate: [dx, dy] }: Transform): Line[] {
  const at = (x: number, y: number): Point => project([x * kx + dx, y * ky + dy]);
  return arcs.map((arc) => {
    const [west, south, east, north] = boxOf(arc);
    return {
      box: [...at(west, north), ...at(east, south)],
      corners() {
        const corners = new Float64Array(arc.length);
        for (let i = 0; i < arc.length; i += 2) corners.set(at(arc[i]!, arc[i + 1]!), i);
        return corners;
      }
    };
  });
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

/** The lines that only one of the countries has, or those between two of which some tilings have a border, or all where that is null. */
export function linesBetween(countries: readonly GeometryObject[], tilings?: string | null): Lines {
  const seen = new Map<number, string | null | undefined>();
  const beside = new Map<number, unknown>();
  for (const country of countries) {
    for (const line of numbersOf(country)) {
      seen.set(line, beside.has(line) ? bordersBetween(beside.get(line), country.id) : undefined);
      beside.set(line, country.id);
    }
  }
  return [...seen].flatMap(([line, between]) => (between === tilings ? [[line]] : []));
}
