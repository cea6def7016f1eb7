import type { GeometryCollection, MultiPolygon } from 'topojson-specification';
import { joinProvinces } from '#lib/atlas/provinces/join-provinces.ts';
import type { Edge, ProvinceTopology } from '#lib/atlas/provinces/province-topology.ts';
import { decodeIntegers } from '#lib/geo/integers.ts';
import type { GridArcs } from './packed-topology.ts';
import { FINER, type ProvinceShapes } from './province-file.ts';
import type { Drawn } from './unpacked.ts';

type Arc = Float64Array;
type Geometries = GeometryCollection['geometries'];

/** Shapes of a country, and from where on their lines and edges are numbered among those of all. */
interface Numbered {
  readonly geometries: readonly MultiPolygon[];
  readonly first: number;
  readonly firstEdge: number;
  readonly lines: number;
}

/**
 * The map of the world, finer where countries have come with their provinces, and with those: on the same arcs, which are cut where a
 * province begins or ends. Lines of another map than this are left out.
 *
 * @param files by country
 */
export function withProvincesDrawn(world: Drawn, files: ReadonlyMap<string, ProvinceShapes>): Drawn {
  const fitting = [...files].filter(([, { key }]) => key === world.topology.key);
  if (fitting.length === 0) return world;
  const arcs: ArrayLike<number>[] = [...world.arcs];
  const inner: Arc[] = [];
  const edges: Edge[] = [];
  const objects: Record<string, Numbered> = {};
  const islands = new Map<string, MultiPolygon['arcs']>();
  for (const [of, file] of fitting) {
    const own = decoded(file.arcs);
    for (const [i, number] of file.finer.entries()) arcs[number] = own[i]!;
    const firstIsland = arcs.length;
    const lines = own.slice(file.finer.length + file.islandArcs);
    arcs.push(...own.slice(file.finer.length, file.finer.length + file.islandArcs));
    const numbered = (arc: number): number => (arc < 0 ? ~(firstIsland + ~arc) : firstIsland + arc);
    islands.set(
      of,
      file.islands.map((rings) => rings.map((ring) => ring.map(numbered)))
    );
    objects[of] = { geometries: file.shapes, first: inner.length, firstEdge: edges.length, lines: lines.length };
    inner.push(...lines);
    for (const [arc, from, to] of file.edges) edges.push([arc < 0 ? firstIsland + ~arc : arc, from, to]);
  }
  // Provinces' lines are numbered through, and then their edges.
  const provinces: ProvinceTopology = {
    type: 'Topology',
    transform: world.topology.transform,
    objects: Object.fromEntries(
      Object.entries(objects).map(([of, { geometries, first, firstEdge, lines }]) => {
        const numbered = (arc: number): number =>
          arc < 0 ? ~numbered(~arc) : arc < lines ? first + arc : inner.length + firstEdge + arc - lines;
        const own = geometries.map((one) => ({
          ...one,
          arcs: one.arcs.map((rings) => rings.map((ring) => ring.map(numbered)))
        }));
        return [of, { type: 'GeometryCollection', geometries: own }];
      })
    ),
    arcs: inner.map(stepsOf),
    edges
  };
  const { countries } = world.topology.objects;
  const land = {
    ...world.topology,
    objects: {
      ...world.topology.objects,
      countries: { ...countries, geometries: withIslands(countries.geometries, islands) }
    },
    arcs: arcs.map(stepsOf)
  };
  const ids = Object.values(objects).flatMap(({ geometries }) => geometries.map(({ id }) => String(id)));
  const joined = joinProvinces(land, provinces, ids);
  return { topology: { ...world.topology, objects: joined.objects }, arcs: joined.arcs.map(cornersOf) };
}

/** Countries with their islands; one of small ones alone, which the world's map has none of, too. */
function withIslands(countries: Geometries, islands: ReadonlyMap<string, MultiPolygon['arcs']>): Geometries {
  const there = new Set(countries.map(({ id }) => String(id)));
  const extended = countries.map((country) => {
    const more = islands.get(String(country.id)) ?? [];
    if (more.length === 0) return country;
    const polygons = country.type === 'Polygon' ? [country.arcs] : country.type === 'MultiPolygon' ? country.arcs : [];
    return { ...country, type: 'MultiPolygon', arcs: [...polygons, ...more] } as MultiPolygon;
  });
  const others = [...islands].flatMap(([id, arcs]): MultiPolygon[] =>
    there.has(id) || arcs.length === 0 ? [] : [{ type: 'MultiPolygon', id, arcs }]
  );
  return [...extended, ...others];
}

/** Arcs on the grid of the world. */
function decoded(text: string): Arc[] {
  const numbers = decodeIntegers(text);
  const found: Arc[] = [];
  for (let at = 0; at < numbers.length;) {
    const count = numbers[at++]!;
    const corners = new Float64Array(2 * count);
    let [x, y] = [0, 0];
    for (let i = 0; i < count; i++) {
      corners[2 * i] = (x += numbers[at++]!) / FINER;
      corners[2 * i + 1] = (y += numbers[at++]!) / FINER;
    }
    found.push(corners);
  }
  return found;
}

/** Corners as the way to each from the one before. */
const stepsOf = (corners: ArrayLike<number>): number[][] =>
  Array.from({ length: corners.length / 2 }, (_, i) => [
    corners[2 * i]! - (corners[2 * i - 2] ?? 0),
    corners[2 * i + 1]! - (corners[2 * i - 1] ?? 0)
  ]);

/** Steps from corner to corner as corners. */
function cornersOf(steps: readonly (readonly number[])[]): GridArcs[number] {
  const corners = new Float64Array(2 * steps.length);
  let [x, y] = [0, 0];
  for (const [i, [dx = 0, dy = 0]] of steps.entries()) {
    corners[2 * i] = x += dx;
    corners[2 * i + 1] = y += dy;
  }
  return corners;
}
