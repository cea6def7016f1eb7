import type { Position } from 'geojson';
import { segmentsCross } from './segments-cross.ts';

type Rings = readonly (readonly Position[])[];
const key = (position: Position): string => `${position[0]} ${position[1]}`;

/**
 * Whether two polygons may share more than a border: whether their edges cross, or a corner of one that is none of the
 * other lies in the other. Corners of a border that both have say nothing.
 */
export function mayOverlap(a: Rings, b: Rings): boolean {
  return hasCornerIn(a, b) || hasCornerIn(b, a) || a.some((ring) => b.some((other) => cross(ring, other)));
}

function hasCornerIn(a: Rings, b: Rings): boolean {
  const shared = new Set(b.flat().map(key));
  const own = a.flat().filter((corner) => !shared.has(key(corner)));
  return own.length === 0 || own.some((corner) => isIn(corner, b));
}

function isIn([x, y]: Position, rings: Rings): boolean {
  let odd = false;
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [ax, ay, bx, by] = [ring[i - 1]![0]!, ring[i - 1]![1]!, ring[i]![0]!, ring[i]![1]!];
      if (ay > y! !== by > y! && x! < ((bx - ax) * (y! - ay)) / (by - ay) + ax) odd = !odd;
    }
  }
  return odd;
}

function cross(a: readonly Position[], b: readonly Position[]): boolean {
  for (let i = 1; i < a.length; i++) {
    for (let j = 1; j < b.length; j++) {
      if (segmentsCross(a[i - 1]!, a[i]!, b[j - 1]!, b[j]!)) return true;
    }
  }
  return false;
}
