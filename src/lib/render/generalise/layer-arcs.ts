import type { Geometry, GeometryCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { topology } from 'topojson-server';

/** Lines that rings are made of: a border that two of them share is one arc. */
export interface LayerArcs {
  readonly arcs: readonly Position[][];
  /** Of each geometry its polygons, of each of these its rings: numbers of arcs, `~i` for arc i backwards. */
  readonly areas: readonly (readonly (readonly number[])[])[][];
}

/** Polygons as arcs, with the borders that they share once each: simplified, neighbours stay neighbours. */
export function sharedArcs(geometries: readonly Geometry[]): LayerArcs {
  const areas = areasOf(geometries);
  if (areas.length === 0) return { arcs: [], areas: [] };
  const { arcs, objects } = topology({ all: { type: 'GeometryCollection', geometries: areas } as GeometryCollection });
  const { geometries: made } = objects['all'] as unknown as {
    geometries: { type: string; arcs: number[][] | number[][][] }[];
  };
  return {
    arcs,
    areas: made.map((one) => (one.type === 'Polygon' ? [one.arcs as number[][]] : (one.arcs as number[][][])))
  };
}

/** Polygons as arcs, each ring for itself: for rings that touch at so many corners that no arc would have a middle. */
export function ownArcs(geometries: readonly Geometry[]): LayerArcs {
  const arcs: Position[][] = [];
  const areas = areasOf(geometries).map(({ type, coordinates }) =>
    (type === 'Polygon' ? [coordinates] : coordinates).map((rings) => rings.map((ring) => [arcs.push(ring) - 1]))
  );
  return { arcs, areas };
}

/** All polygons in the order in which they are written, those within collections too. */
const areasOf = (geometries: readonly Geometry[]): (Polygon | MultiPolygon)[] =>
  geometries.flatMap((geometry) => {
    if (geometry.type === 'GeometryCollection') return areasOf(geometry.geometries);
    return geometry.type === 'Polygon' || geometry.type === 'MultiPolygon' ? [geometry] : [];
  });
