import type { Coordinates } from './position.ts';
import { segmentsCross } from './segments-cross.ts';

type Ring = readonly Coordinates[];
type Rings = readonly Ring[];
type Side = readonly [from: Coordinates, to: Coordinates];

const key = ([x, y]: Coordinates): string => `${x} ${y}`;

/**
 * Whether two polygons may share more than a border: whether their edges cross, or a corner of one that is none of the
 * other lies in the other. Corners of a border that both have say nothing.
 */
export function mayOverlap(a: Rings, b: Rings): boolean {
  const [sidesOfA, sidesOfB] = [a.flatMap(sidesOf), b.flatMap(sidesOf)];
  return hasCornerIn(a, b, sidesOfB) || hasCornerIn(b, a, sidesOfA) || cross(sidesOfA, sidesOfB);
}

function sidesOf(ring: Ring): Side[] {
  const [first, ...others] = ring;
  let from = first;
  return others.flatMap((to) => {
    const side: Side[] = from ? [[from, to]] : [];
    from = to;
    return side;
  });
}

function hasCornerIn(a: Rings, b: Rings, sidesOfB: readonly Side[]): boolean {
  const shared = new Set(b.flat().map(key));
  const own = a.flat().filter((corner) => !shared.has(key(corner)));
  return own.length === 0 || own.some((corner) => isIn(corner, sidesOfB));
}

function isIn([x, y]: Coordinates, sides: readonly Side[]): boolean {
  let odd = false;
  for (const [[ax, ay], [bx, by]] of sides) {
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) odd = !odd;
  }
  return odd;
}

function cross(a: readonly Side[], b: readonly Side[]): boolean {
  for (const [p, q] of a) for (const [r, s] of b) if (segmentsCross(p, q, r, s)) return true;
  return false;
}
