import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { MultiPolygon as MultiPolygonArcs } from 'topojson-specification';
import type { LandTopology } from '#lib/atlas/join-topologies.ts';
import type { AllProvinceFacts, ProvinceTopology } from '#lib/atlas/provinces/province-topology.ts';
import { joinProvinces } from '#lib/atlas/provinces/join-provinces.ts';
import type { ProvinceRules } from '#lib/atlas/tables/schemas.ts';
import { ringArea } from '#lib/geo/ring-area.ts';
import type { PolygonRow } from '../geopackage.ts';
import { lineToGrid, type Grid, type GridLine } from '../grid.ts';
import { factsOf } from '../shape-facts.ts';
import { encode, type Encoded } from './encode.ts';
import type { Face } from './faces.ts';
import type { Unit } from './inner-lines.ts';
import { provinceIds, type Subdivision } from './province-ids.ts';
import type { Identified } from './province-names.ts';
import type { Attributes } from './read-attributes.ts';
import { SegmentSet } from './segment-set.ts';
import { countryOf, tile } from './tile.ts';

/** What provinces are derived from. */
export interface Given {
  readonly land: LandTopology;
  readonly units: readonly PolygonRow[];
  readonly attributes: ReadonlyMap<number, Attributes>;
  readonly subdivisions: readonly Subdivision[];
  readonly rules: ProvinceRules;
  readonly kindOf: (attributes: Attributes) => string;
  /** English names of the countries, by id. */
  readonly countryNames: ReadonlyMap<string, string>;
}

export interface Derived {
  readonly shapes: ProvinceTopology;
  readonly facts: AllProvinceFacts;
  readonly provinces: readonly Identified[];
}

/** The provinces of every country that has two at least: their shapes, and what is measured on these. */
export function deriveProvinces(given: Given): Derived {
  const { land, rules, attributes } = given;
  const { transform } = land;
  if (transform === undefined) throw new Error('deriveProvinces: expected a quantised topology');
  const grid = transform as Grid;
  const arcs = decoded(land.arcs);
  const countries = land.objects.countries.geometries.map((geometry) => {
    const rings = (
      'arcs' in geometry ? (geometry.arcs as unknown[]).flat(geometry.type === 'Polygon' ? 0 : 1) : []
    ) as number[][];
    const lines = rings.map((ring) => lineOf(ring, arcs));
    const edge = new SegmentSet();
    for (const line of lines) edge.addLine(line);
    return { id: String(geometry.id), own: new Set(rings.flat().map((arc) => (arc < 0 ? ~arc : arc))), lines, edge };
  });
  const units = given.units.map(({ fid, polygons }): Unit => ({ fid, polygons: onGrid(grid, polygons) }));
  const byCountry = new Map<string, Unit[]>();
  for (const unit of units) {
    const country = rules.of[unit.fid] ?? countryOf(unit, countries);
    if (country !== undefined) byCountry.set(country, [...(byCountry.get(country) ?? []), unit]);
  }
  const adopted = new Set(rules.adopted);
  const gaps = new Set(rules.gaps);
  const isProvince = ({ fid }: Unit): boolean => attributes.has(fid) && !adopted.has(fid) && !gaps.has(fid);
  const divided = countries.filter(
    ({ id }) => !(id in rules.without) && (byCountry.get(id) ?? []).filter(isProvince).length > 1
  );
  const named = divided.flatMap(({ id }) =>
    byCountry
      .get(id)!
      .filter(isProvince)
      .map(({ fid, polygons }) => ({
        fid,
        area: polygons.reduce((sum, [outer]) => sum + Math.abs(ringArea(outer!)), 0),
        countryName: given.countryNames.get(id) ?? id,
        coded: !rules.slugs.includes(id),
        attributes: attributes.get(fid)!
      }))
  );
  const ids = provinceIds(named, given.subdivisions, rules.ids);
  const encoded = divided.map(({ id, own, lines }) => {
    // What a unit without a name, or one that is none of its own, has of the country goes with a neighbour.
    const all = byCountry.get(id)!.filter((unit) => isProvince(unit) || gaps.has(unit.fid));
    const faces = new Map<string, readonly Face[]>();
    const tiles = tile(grid, lines, all);
    for (const { fid } of all) {
      const tiled = tiles.get(fid);
      const province = ids.get(fid);
      if (tiled && province !== undefined) faces.set(province, tiled);
    }
    return { id, ...encode(sorted(faces), arcs, own) };
  });
  const shapes = assembled(transform, encoded);
  const all = joinProvinces(land, shapes, [...ids.values()]);
  const fidOf = new Map([...ids].map(([fid, id]) => [id, fid]));
  const facts = encoded.flatMap(({ id: of, shapes: made }) =>
    [...made.keys()].map((id) => {
      const geometry = all.objects.provinces.geometries.find((one) => one.id === id)!;
      const shape = (feature(all, geometry) as Feature).geometry as Polygon | MultiPolygon;
      const about = attributes.get(fidOf.get(id)!)!;
      return [id, { of, kind: given.kindOf(about), ...factsOf(shape), ne: about.ne_id }] as const;
    })
  );
  const provinces = facts.map(([id, { of }]) => ({ id, country: of, attributes: attributes.get(fidOf.get(id)!)! }));
  return { shapes, facts: Object.fromEntries(facts), provinces };
}

/** Arcs as grid points, of steps from one to the next. */
const decoded = (arcs: readonly (readonly number[][])[] | LandTopology['arcs']): GridLine[] =>
  arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx = 0, dy = 0]) => [(x += dx), (y += dy)] as const);
  });

const lineOf = (ring: readonly number[], arcs: readonly GridLine[]): GridLine =>
  ring.flatMap((arc, i) => {
    const line = arc < 0 ? arcs[~arc]!.toReversed() : arcs[arc]!;
    return i === 0 ? line : line.slice(1);
  });

const onGrid = (grid: Grid, polygons: PolygonRow['polygons']): Unit['polygons'] =>
  polygons
    .map((rings) => rings.map((ring) => lineToGrid(grid, ring)).filter((ring) => ring.length > 3))
    .filter(({ length }) => length > 0);

const sorted = <T>(map: ReadonlyMap<string, T>): ReadonlyMap<string, T> =>
  new Map([...map].toSorted(([a], [b]) => (a < b ? -1 : 1)));

/** One topology of all countries: their own arcs first, then the parts of the land's. */
function assembled(
  transform: ProvinceTopology['transform'],
  countries: readonly (Encoded & { readonly id: string })[]
): ProvinceTopology {
  const total = countries.reduce((sum, { arcs }) => sum + arcs.length, 0);
  const arcs: number[][][] = [];
  const edges: ProvinceTopology['edges'] = [];
  const objects = countries.map(({ id, shapes, arcs: own, edges: parts }) => {
    const [firstArc, firstEdge] = [arcs.length, total + edges.length];
    const numberOf = ({ edge, index, back }: { edge: boolean; index: number; back: boolean }): number => {
      const number = (edge ? firstEdge : firstArc) + index;
      return back ? ~number : number;
    };
    const geometries = [...shapes].map(([province, polygons]): MultiPolygonArcs => ({
      type: 'MultiPolygon',
      id: province,
      arcs: polygons.map((rings) => rings.map((ring) => ring.map(numberOf)))
    }));
    arcs.push(...own.map(steps));
    edges.push(...parts);
    return [id, { type: 'GeometryCollection' as const, geometries }] as const;
  });
  return { type: 'Topology', ...(transform && { transform }), objects: Object.fromEntries(objects), arcs, edges };
}

const steps = (line: GridLine): number[][] =>
  line.map(([x, y], i) => {
    const [u, v] = line[i - 1] ?? [0, 0];
    return [x - u, y - v];
  });
