import type { GeometryObject, MultiPolygon, Polygon } from 'topojson-specification';
import type { Atlas } from '#lib/atlas/atlas.ts';
import type { Edge, ProvinceTopology } from '#lib/atlas/provinces/province-topology.ts';
import type { RegionId } from '#lib/atlas/region.ts';
import { memo } from '#lib/core/memo.ts';
import { widthOf } from '#lib/geo/bounds.ts';
import { encodeIntegers } from '#lib/geo/integers.ts';
import { project, worldSize, WORLD_PIXELS } from '#lib/geo/mercator.ts';
import { MIN_CORNER, MIN_ISLAND } from '#lib/render/generalise/generalise.ts';
import { planeArea } from '#lib/render/generalise/plane-area.ts';
import { weighed, type WeighedCorner } from '#lib/render/generalise/weighed.ts';
import { worldShapes } from '#lib/render/make-world-map.ts';
import { FINER, type ProvinceShapes } from './province-file.ts';

/** A screen that a country is looked at on, CSS px; its lines are as fine as they can be told this much nearer. */
const SCREEN = 1000;
const NEARER = 2;
const [LEAST_ZOOM, MOST_ZOOM] = [6, 8.5];

type Corner = readonly [x: number, y: number];
type Polygons = readonly (readonly (readonly number[])[])[];

const keyOf = ([x, y]: WeighedCorner): string => `${x} ${y}`;
const numberOf = (arc: number): number => (arc < 0 ? ~arc : arc);
const polygonsOf = (geometry: GeometryObject): Polygons =>
  geometry.type === 'Polygon'
    ? [(geometry as Polygon).arcs]
    : geometry.type === 'MultiPolygon'
      ? (geometry as MultiPolygon).arcs
      : [];

/** What all countries' files have in common. */
const common = memo((atlas: Atlas) =>
  memo((provinces: ProvinceTopology) => {
    const { topology, from } = worldShapes(atlas);
    const { scale, translate } = topology.transform!;
    // The nearest zoom that any of those looks from who share it: both files have the same corners.
    const zooms = new Map<number, number>();
    for (const geometry of atlas.topology.objects.countries.geometries) {
      const zoom = zoomOf(atlas, String(geometry.id));
      for (const arc of polygonsOf(geometry).flat(2).map(numberOf)) zooms.set(arc, Math.max(zooms.get(arc) ?? 0, zoom));
    }
    const cuts = new Map<number, Set<number>>();
    for (const [arc, ...ends] of provinces.edges) {
      for (const end of ends) cuts.set(arc, (cuts.get(arc) ?? new Set()).add(end));
    }
    return {
      worldOf: new Map(from.map((arc, i) => [arc, i])),
      land: weighed(atlas.topology).arcs,
      inner: weighed({ ...provinces, objects: {} }).arcs,
      zooms,
      cuts,
      /** On the grid of the world, so many times as fine. */
      at: ([x, y]: WeighedCorner, finer: number): Corner => [
        Math.round(((x - translate[0]) / scale[0]) * finer),
        Math.round(((y - translate[1]) / scale[1]) * finer)
      ]
    };
  })
);

/** From where a country is looked at. */
function zoomOf({ regions }: Atlas, id: RegionId): number {
  const bounds = regions.get(id)?.bounds;
  if (!bounds) return LEAST_ZOOM;
  const [west, south, , north] = bounds;
  const height = Math.abs(project([west, north])[1] - project([west, south])[1]);
  const share = Math.max(widthOf(bounds) / 360, height, 1e-6);
  return Math.min(MOST_ZOOM, Math.max(LEAST_ZOOM, Math.log2(SCREEN / (share * WORLD_PIXELS)) + NEARER));
}

/** The lines of a country and its provinces for the map of the world. */
export function makeProvinceShapes(
  atlas: Atlas,
  provinces: ProvinceTopology,
  of: RegionId,
  key: string
): ProvinceShapes | null {
  const own = provinces.objects[of]?.geometries as readonly MultiPolygon[] | undefined;
  const country = atlas.topology.objects.countries.geometries.find(({ id }) => String(id) === of);
  if (!own || !country) return null;
  const { worldOf, land, inner, zooms, cuts, at } = common(atlas)(provinces);
  const zoom = zoomOf(atlas, of);
  const encoded: number[] = [];
  const write = (corners: readonly Corner[]): void => {
    let [x, y] = [0, 0];
    encoded.push(corners.length);
    for (const [nextX, nextY] of corners) {
      encoded.push(nextX - x, nextY - y);
      [x, y] = [nextX, nextY];
    }
  };
  /** Which corners of an arc of the land are kept, by their numbers there. */
  const keptOf = (arc: number): readonly number[] =>
    kept(land[arc]!, zooms.get(arc) ?? zoom, cuts.get(arc) ?? new Set());

  const finer = [...new Set(polygonsOf(country).flat(2).map(numberOf))]
    .filter((arc) => worldOf.has(arc))
    .toSorted((a, b) => a - b);
  // Where arcs of the world meet, they meet on its own grid, and so do lines that end there.
  const onWorld = (corner: WeighedCorner): Corner => {
    const [x, y] = at(corner, 1);
    return [x * FINER, y * FINER];
  };
  const ends = new Map(
    finer.flatMap((arc) => {
      const [first, last] = [land[arc]!.at(0)!, land[arc]!.at(-1)!];
      return [first, last].map((corner) => [keyOf(corner), onWorld(corner)] as const);
    })
  );
  const placed = (corners: readonly WeighedCorner[]): Corner[] =>
    corners.map((corner, i) => {
      const end = i === 0 || i === corners.length - 1 ? ends.get(keyOf(corner)) : undefined;
      return end ?? at(corner, FINER);
    });
  for (const arc of finer) write(placed(keptOf(arc).map((i) => land[arc]![i]!)));

  const islandNumbers = new Map<number, number>();
  const islands = polygonsOf(country)
    .filter(([outer]) => outer!.length === 1 && !worldOf.has(numberOf(outer![0]!)))
    .filter(([outer]) => isSeen(land[numberOf(outer![0]!)]!, zoom))
    .map(([outer]) => {
      const arc = numberOf(outer![0]!);
      const number = islandNumbers.size;
      islandNumbers.set(arc, number);
      write(placed(keptOf(arc).map((i) => land[arc]![i]!)));
      return [[outer![0]! < 0 ? ~number : number]];
    });

  const lines = [...new Set(own.flatMap(({ arcs }) => arcs.flat(2).map(numberOf)))];
  const ownLines = lines.filter((arc) => arc < provinces.arcs.length);
  const arcNumbers = new Map(ownLines.map((arc, i) => [arc, i]));
  for (const arc of ownLines) write(placed(kept(inner[arc]!, zoom, new Set()).map((i) => inner[arc]![i]!)));
  const edges: Edge[] = [];
  const edgeNumbers = new Map<number, number>();
  for (const arc of lines) {
    if (arc < provinces.arcs.length) continue;
    const [of, from, to] = provinces.edges[arc - provinces.arcs.length]!;
    const number = worldOf.get(of) ?? (islandNumbers.has(of) ? ~islandNumbers.get(of)! : undefined);
    if (number === undefined) continue;
    const corners = keptOf(of);
    edgeNumbers.set(arc, ownLines.length + edges.length);
    edges.push([number, corners.indexOf(from), corners.indexOf(to)]);
  }
  const numbered = (arc: number): number | undefined => arcNumbers.get(arc) ?? edgeNumbers.get(arc);
  const shapes = own.map(({ arcs, id }): MultiPolygon => ({
    type: 'MultiPolygon',
    ...(id !== undefined && { id }),
    arcs: arcs.flatMap((rings) => {
      // What the map has not, lies on an island that is too small for it.
      const there = rings.filter((ring) => ring.every((arc) => numbered(numberOf(arc)) !== undefined));
      if (there[0] !== rings[0]) return [];
      return [there.map((ring) => ring.map((arc) => (arc < 0 ? ~numbered(~arc)! : numbered(arc)!)))];
    })
  }));
  return {
    key,
    finer: finer.map((arc) => worldOf.get(arc)!),
    arcs: encodeIntegers(encoded),
    islands,
    islandArcs: islandNumbers.size,
    edges,
    shapes
  };
}

function kept(arc: readonly WeighedCorner[], zoom: number, cuts: ReadonlySet<number>): number[] {
  const least = MIN_CORNER / worldSize(zoom) ** 2;
  const last = arc.length - 1;
  return arc.flatMap(([, , area], i) => (i === 0 || i === last || area >= least || cuts.has(i) ? [i] : []));
}

function isSeen(arc: readonly WeighedCorner[], zoom: number): boolean {
  const points = arc.map(([x, y]) => project([x, y]));
  return points.length > 3 && planeArea(points) * worldSize(zoom) ** 2 >= MIN_ISLAND;
}
