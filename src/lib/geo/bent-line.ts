import { greatCircle } from './great-circle.ts';
import { project, unproject, type Point } from './mercator.ts';
import type { Position } from './position.ts';

/** Parts of a bent leg, at least: a curve that no one sees the corners of. */
const PARTS = 48;

/**
 * The great circle through positions in order, each leg of it bent to one side.
 * @param bend how far a leg leaves the great circle in its middle, as a share of half of its length on the map, -1 to 1: to the
 * right of who follows it, or to the left where it is negative
 */
export function bentLine(through: readonly Position[], bend: number): Position[] {
  if (bend === 0) return greatCircle(through);
  const legs = through.slice(1).map((to, i) => bentLeg(greatCircle([through[i]!, to]), bend));
  const line: Position[] = [];
  for (const leg of legs) {
    // Each leg begins where the last one ended, in the same copy of the world.
    const turn = line.length > 0 ? Math.round((line.at(-1)![0] - leg[0]![0]) / 360) * 360 : 0;
    line.push(...leg.slice(line.length > 0 ? 1 : 0).map(([x, y]): Position => [x + turn, y]));
  }
  return line;
}

function bentLeg(leg: readonly Position[], bend: number): Position[] {
  const points = leg.map(project);
  const [from, to] = [points[0]!, points.at(-1)!];
  // A quarter turn to the right of the way, on a plane whose y goes down.
  const aside = [-(to[1] - from[1]) / 2, (to[0] - from[0]) / 2] as const;
  const parts = Math.max(PARTS, points.length - 1);
  return Array.from({ length: parts + 1 }, (_, i) => {
    const share = i / parts;
    const [x, y] = pointAt(points, share);
    const out = bend * 4 * share * (1 - share);
    return i === 0 ? leg[0]! : i === parts ? leg.at(-1)! : unproject([x + out * aside[0], y + out * aside[1]]);
  });
}

/** Between the points of a line, by share of their number. */
function pointAt(points: readonly Point[], share: number): Point {
  const at = share * (points.length - 1);
  const i = Math.min(points.length - 2, Math.floor(at));
  const [[ax, ay], [bx, by]] = [points[i]!, points[i + 1]!];
  return [ax + (bx - ax) * (at - i), ay + (by - ay) * (at - i)];
}
