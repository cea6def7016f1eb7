import { featureCollection, intersect, polygon as toPolygon } from '@turf/turf';
import type { Position } from '#lib/geo/position.ts';
import { toGrid, type Grid, type GridLine } from './grid.ts';
import { polygonOf, type GridPolygon } from './piece.ts';

/**
 * Polygons that end at the antimeridian, as RFC 7946 §3.1.9 has it, of one that runs across it. world-atlas stitches what Natural
 * Earth had cut there, so that Russia is one ring with steps from 180° to -180°, and Antarctica a ring round the pole.
 */
export function cutAntimeridian(grid: Grid, polygon: GridPolygon): readonly GridPolygon[] {
  const [west] = toGrid(grid, [-180, 0]);
  const [east] = toGrid(grid, [180, 0]);
  const turn = east - west;
  if (!polygon.some((ring) => crosses(ring, turn))) return [polygon];
  const rings = polygon.map((ring) => closeRoundPole(grid, unwrap(ring, turn), turn));
  const [, south] = toGrid(grid, [0, -90]);
  const [, north] = toGrid(grid, [0, 90]);
  return [-turn, 0, turn].flatMap((shift) => {
    const [l, r] = [west + shift, east + shift];
    const box = toPolygon([[[l, south], [r, south], [r, north], [l, north], [l, south]]]); // prettier-ignore
    const part = intersect(featureCollection([toPolygon(rings.map((ring) => ring.map((p) => [...p]))), box]));
    if (!part) return [];
    const polygons = part.geometry.type === 'Polygon' ? [part.geometry.coordinates] : part.geometry.coordinates;
    return polygons.flatMap((parts) =>
      polygonOf(parts.map((ring) => ring.map(([x = NaN, y = NaN]): Position => [Math.round(x) - shift, Math.round(y)])))
    );
  });
}

const crosses = (ring: GridLine, turn: number): boolean =>
  ring.some(([x], index) => index > 0 && Math.abs(x - ring[index - 1]![0]) > turn / 2);

/** The ring with steps of at most half a turn; it does not close where it runs round a pole. */
function unwrap(ring: GridLine, turn: number): GridLine {
  const points: Position[] = [];
  for (const [x, y] of ring) {
    const last = points.at(-1);
    points.push([last === undefined ? x : x - turn * Math.round((x - last[0]) / turn), y]);
  }
  return points;
}

/** Antarctica's ring, closed along both edges of the map and the pole. */
function closeRoundPole(grid: Grid, ring: GridLine, turn: number): GridLine {
  const first = ring[0]!;
  const last = ring.at(-1)!;
  if (Math.abs(last[0] - first[0]) < turn / 2) return ring;
  // The last row of the grid within the map.
  const pole = Math.ceil((-90 - grid.translate[1]) / grid.scale[1]);
  return [...ring, [last[0], pole], [first[0], pole], first];
}
