import type { GeometryCollection, MultiPolygon, Objects, Topology } from 'topojson-specification';
import type { ProvinceId } from '#lib/atlas/region.ts';
import type { Edge, ProvinceTopology } from './province-topology.ts';

type Arcs = number | readonly Arcs[];

/**
 * A topology with provinces over its countries, on shared arcs: an arc of the land is cut where a province begins or ends on it, so that
 * whatever an arc becomes, province and country have the same edge. Throws where the grids differ.
 *
 * @param wanted ids of the provinces
 */
export function joinProvinces<O extends Objects>(
  land: Topology<O>,
  provinces: ProvinceTopology,
  wanted: readonly ProvinceId[]
): Topology<O & { readonly provinces: GeometryCollection }> {
  if (JSON.stringify(land.transform) !== JSON.stringify(provinces.transform)) {
    throw new Error('joinProvinces: the topologies are quantised to different grids');
  }
  const ids = new Set(wanted);
  const chosen = Object.values(provinces.objects).flatMap(({ geometries }) =>
    geometries.filter(({ id }) => ids.has(String(id)))
  ) as MultiPolygon[];
  const own = provinces.arcs.length;
  const used = new Set(chosen.flatMap(({ arcs }) => arcs.flat(2).map((arc) => (arc < 0 ? ~arc : arc))));
  const edges = [...used].flatMap((arc): Edge[] => (arc < own ? [] : [provinces.edges[arc - own]!]));

  const cuts = new Map<number, Set<number>>();
  for (const [arc, from, to] of edges) {
    const at = cuts.get(arc) ?? new Set([0, land.arcs[arc]!.length - 1]);
    cuts.set(arc, at.add(from).add(to));
  }
  const arcs = [...land.arcs];
  /** The arcs that one was cut into, and the vertex that each begins at. */
  const pieces = new Map<number, readonly { readonly index: number; readonly from: number; readonly to: number }[]>();
  for (const [arc, at] of cuts) {
    const line = land.arcs[arc]!;
    const stops = [...at].sort((a, b) => a - b);
    const parts = stops.slice(1).map((to, i) => ({ from: stops[i]!, to, line: part(line, stops[i]!, to) }));
    // The first part keeps the number, so that what is not cut stays as it was.
    pieces.set(
      arc,
      parts.map(({ from, to, line: cut }, i) => {
        if (i === 0) arcs[arc] = cut;
        return { from, to, index: i === 0 ? arc : arcs.push(cut) - 1 };
      })
    );
  }
  const numbers = new Map(
    [...used].flatMap((arc) => (arc < own ? [[arc, arcs.push(provinces.arcs[arc]!) - 1] as const] : []))
  );

  const inLand = (arc: number): readonly number[] => {
    const cut = pieces.get(arc < 0 ? ~arc : arc);
    if (!cut) return [arc];
    return arc < 0 ? cut.map(({ index }) => ~index).toReversed() : cut.map(({ index }) => index);
  };
  const inProvinces = (arc: number): readonly number[] => {
    const index = arc < 0 ? ~arc : arc;
    const number = numbers.get(index);
    if (number !== undefined) return [arc < 0 ? ~number : number];
    const [of, from, to] = provinces.edges[index - own]!;
    const all = pieces.get(of)!.flatMap((piece) => (piece.from >= from && piece.to <= to ? [piece.index] : []));
    return arc < 0 ? all.map((piece) => ~piece).toReversed() : all;
  };
  const objects = Object.fromEntries(
    Object.entries(land.objects).map(([name, object]) => [name, renumbered(object, inLand)])
  );
  const collection = { type: 'GeometryCollection', geometries: chosen };
  return {
    ...land,
    objects: { ...objects, provinces: renumbered(collection, inProvinces) } as unknown as O & {
      readonly provinces: GeometryCollection;
    },
    arcs
  };
}

/** A part of a line of steps, as a line of steps. */
function part(line: readonly number[][], from: number, to: number): number[][] {
  let [x, y] = [0, 0];
  for (const [dx = 0, dy = 0] of line.slice(0, from + 1)) [x, y] = [x + dx, y + dy];
  return [[x, y], ...line.slice(from + 1, to + 1)];
}

/** A geometry or collection whose every arc is replaced by those that stand for it. */
function renumbered<G>(object: G, replaced: (arc: number) => readonly number[]): G {
  const { geometries, arcs } = object as { readonly geometries?: readonly unknown[]; readonly arcs?: readonly Arcs[] };
  if (geometries) return { ...object, geometries: geometries.map((one) => renumbered(one, replaced)) };
  const list = (all: readonly Arcs[]): Arcs[] =>
    all.flatMap((one): readonly Arcs[] => (typeof one === 'number' ? replaced(one) : [list(one)]));
  return arcs ? { ...object, arcs: list(arcs) } : object;
}
