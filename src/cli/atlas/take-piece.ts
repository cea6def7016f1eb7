import { booleanPointInPolygon, featureCollection, pointOnFeature, polygon as toPolygon, union } from '@turf/turf';
import type { Bounds } from '#lib/geo/bounds.ts';
import type { Position } from '#lib/geo/position.ts';
import type { PolygonRow } from './geopackage.ts';
import { withoutSpikes } from './without-spikes.ts';
import { cutAlongChain } from './cut-along-chain.ts';
import { lineToGrid, samePoint, toDegrees, toGrid, type Grid, type GridLine } from './grid.ts';
import type { GridPolygon, Piece } from './piece.ts';

/** Degrees within which the end of a cutting line is moved to a vertex of the border that it ends at. */
const SNAP = 0.03;

/** What is taken out of a piece, and the rest. */
export type Split = readonly [taken: readonly GridPolygon[], rest: readonly GridPolygon[]];

/** A piece split by polygon: those that lie within the bounds are taken. */
export function splitWithin(grid: Grid, piece: Piece, [west, south, east, north]: Bounds): Split {
  const inside = ([outer]: GridPolygon): boolean =>
    outer.map((point) => toDegrees(grid, point)).every(([x, y]) => x >= west && x <= east && y >= south && y <= north);
  return [piece.polygons.filter(inside), piece.polygons.filter((polygon) => !inside(polygon))];
}

/** A piece split by an outline of degrees, closed or not, inside one of its polygons: what lies within is taken, and leaves a hole. */
export function splitInside(grid: Grid, piece: Piece, outline: readonly Position[]): Split {
  const points = lineToGrid(grid, outline);
  const ring = samePoint(points[0]!, points.at(-1)!) ? points : [...points, points[0]!];
  const holder = piece.polygons.find(([outer]) => booleanPointInPolygon([...ring[0]!], asPolygon(outer)));
  if (holder === undefined) throw new Error(`${piece.name}: no polygon holds ${outline[0]}`);
  const rest = piece.polygons.map((polygon): GridPolygon =>
    polygon === holder ? [...polygon, ring.toReversed()] : polygon
  );
  return [[[ring]], rest];
}

/**
 * A piece split by a line of degrees: the half that holds `seed` is taken. The line's ends snap to the nearest vertices of the
 * polygon whose outer ring is nearest to both.
 */
export function splitAlong(grid: Grid, piece: Piece, line: readonly Position[], seed: Position): Split {
  const chain = lineToGrid(grid, line);
  const start = chain[0]!;
  const end = chain.at(-1)!;
  const degrees = ([x, y]: Position, [u, v]: Position): number =>
    Math.hypot((x - u) * grid.scale[0], (y - v) * grid.scale[1]);
  const nearest = (ring: GridLine, point: Position): Position =>
    ring.reduce((best, vertex) => (degrees(vertex, point) < degrees(best, point) ? vertex : best));
  const [cut] = piece.polygons
    .map((polygon) => {
      const from = nearest(polygon[0], start);
      const to = nearest(polygon[0], end);
      return { polygon, from, to, gap: Math.max(degrees(from, start), degrees(to, end)) };
    })
    .toSorted((a, b) => a.gap - b.gap);
  if (cut === undefined || cut.gap > SNAP) throw new Error(`${piece.name}: the line ends ${cut?.gap}° from the border`);
  const inner = chain.slice(1, -1).filter((point) => degrees(point, cut.from) > 0 && degrees(point, cut.to) > 0);
  const halves = cutAlongChain(cut.polygon, [cut.from, ...inner, cut.to]);
  const point = [...toGrid(grid, seed)];
  const taken = halves.find(([outer]) => booleanPointInPolygon(point, asPolygon(outer)));
  if (taken === undefined) throw new Error(`${piece.name}: neither half holds ${seed}`);
  return [
    [taken],
    [...piece.polygons.filter((polygon) => polygon !== cut.polygon), ...halves.filter((h) => h !== taken)]
  ];
}

/**
 * A piece split by units of a finer layer that lie in it: their common outline is taken. Where the outline runs along the edge of
 * the piece it has the same vertices, for both are Natural Earth's; the rest of it is the line of the cut.
 */
export function splitUnits(grid: Grid, piece: Piece, units: readonly PolygonRow[]): Split {
  const edge = new Set(piece.polygons.flatMap(([outer]) => outer.map(String)));
  const shapes = units.flatMap(({ polygons }) =>
    polygons.map((rings) => asPolygon(withoutSpikes(lineToGrid(grid, rings[0]!))))
  );
  const sum = union(featureCollection(shapes));
  if (sum?.geometry.type !== 'Polygon') throw new Error(`${piece.name}: the units do not make one polygon`);
  const ring = sum.geometry.coordinates[0]!.slice(0, -1).map(([x = NaN, y = NaN]): Position => [
    Math.round(x),
    Math.round(y)
  ]);
  const onEdge = ring.map((point) => edge.has(String(point)));
  // From one vertex on the edge to the next along the outline: the longest way off the edge is the cut.
  const starts = ring.flatMap((_, index) => (onEdge[index] && !onEdge[(index + 1) % ring.length] ? [index] : []));
  const ways = starts.map((start) => {
    const turned = [...ring.slice(start), ...ring.slice(0, start)];
    return turned.slice(0, turned.findIndex((point, index) => index > 0 && edge.has(String(point))) + 1);
  });
  const [cut] = ways.toSorted((a, b) => b.length - a.length);
  const seed = pointOnFeature(sum).geometry.coordinates;
  return splitAlong(
    grid,
    piece,
    cut!.map((point) => toDegrees(grid, point)),
    toDegrees(grid, [seed[0]!, seed[1]!])
  );
}

const asPolygon = (ring: GridLine) => toPolygon([ring.map((point) => [...point])]);
