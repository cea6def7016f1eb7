import { readFileSync } from 'node:fs';
import type { Feature } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Position } from '#lib/geo/position.ts';
import { cutAntimeridian } from './cut-antimeridian.ts';
import type { Grid, GridLine } from './grid.ts';
import { polygonOf, type Piece } from './piece.ts';
import { withoutSpikes } from './without-spikes.ts';

type WorldAtlas = Topology<{ countries: GeometryCollection<{ name: string }> }>;

/**
 * The 255 units of Natural Earth's admin-0 layer on the grid that the file is quantised to, without the islets (and the Vatican)
 * that rounding has left no area. `file` is `countries-10m.json` of world-atlas.
 */
export function readNaturalEarth(file: string): { readonly grid: Grid; readonly pieces: readonly Piece[] } {
  const { transform, ...topology } = JSON.parse(readFileSync(file, 'utf8')) as WorldAtlas;
  if (transform === undefined) throw new Error(`${file}: expected a quantised topology`);
  const grid: Grid = { scale: pair(transform.scale), translate: pair(transform.translate) };
  // Without its transform a topology is decoded as it stands, so the deltas are summed here.
  const arcs = topology.arcs.map((arc) => {
    let x = 0;
    let y = 0;
    return arc.map(([dx = 0, dy = 0]) => [(x += dx), (y += dy)]);
  });
  const pieces = topology.objects.countries.geometries.map((geometry): Piece => {
    const { name = '' } = geometry.properties as { name?: string };
    const shape = (feature({ ...topology, arcs }, geometry) as Feature).geometry;
    if (shape.type !== 'Polygon' && shape.type !== 'MultiPolygon') throw new Error(`${name}: ${shape.type}`);
    const polygons = (shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates) as unknown as GridLine[][];
    const clean = polygons.map((rings) => rings.map(withoutSpikes).filter((ring) => ring.length > 3));
    return { name, polygons: clean.flatMap(polygonOf).flatMap((polygon) => cutAntimeridian(grid, polygon)) };
  });
  return { grid, pieces };
}

const pair = ([x = NaN, y = NaN]: readonly number[]): Position => [x, y];
