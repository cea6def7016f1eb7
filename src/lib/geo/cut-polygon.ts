import { bbox, booleanPointInPolygon, polygon as toPolygon } from '@turf/turf';
import type { Coordinates } from './position.ts';
import { ringArea } from './ring-area.ts';
import { shortWay, turnOf } from './short-way.ts';
import { crossingsOf, intoWorld, stripOf, withoutRepeats } from './strips.ts';

type Ring = readonly Coordinates[];

/** Copies of a ring round a pole to either side of the one that is kept: enough for any coast that turns back on its way. */
const COPIES = 2;

/**
 * A polygon that crosses the antimeridian as polygons that end there (RFC 7946 §3.1.9), outer rings counterclockwise; one that
 * does not, as it is. One that runs round a pole, the nearer one, has it within.
 */
export function cutPolygon(rings: readonly Ring[]): Coordinates[][][] {
  const whole = (): Coordinates[][][] => [rings.map((ring) => [...ring])];
  const ways = rings.map((ring) => shortWay(ring));
  if (ways.every((way, i) => way === rings[i])) return whole();
  const polar = ways.some((way) => turnOf(way) !== 0);
  const middle = middleOf(ways[0] ?? []);
  const placed = ways.flatMap((way, i): Ring[] => {
    if (turnOf(way) !== 0) return [roundPole(way)];
    const nearest = shifted(way, Math.round((middle - middleOf(way)) / 360));
    if (!polar || i === 0) return [nearest];
    return copies.map((copy) => shifted(way, copy));
  });
  const pieces = cutRings(placed);
  return [...new Set(pieces.map(({ strip }) => strip))]
    .filter((strip) => !polar || strip === 0)
    .sort((a, b) => a - b)
    .flatMap((strip) => assembled(pieces.filter((piece) => piece.strip === strip)));
}

const copies = Array.from({ length: 2 * COPIES + 1 }, (_, i) => i - COPIES);

const shifted = (ring: Ring, turns: number): Ring => (turns === 0 ? ring : ring.map((at) => intoWorld(at, -turns)));

function middleOf(ring: Ring): number {
  let [west, east] = [Infinity, -Infinity];
  for (const [x] of ring) [west, east] = [Math.min(west, x), Math.max(east, x)];
  return (west + east) / 2;
}

/** A ring round a pole, several times round and closed at it, so that the world in the middle has no end of it. */
function roundPole(way: Ring): Ring {
  const turn = Math.sign(turnOf(way));
  const pole = way.reduce((sum, [, latitude]) => sum + latitude, 0) > 0 ? 90 : -90;
  const round = copies.flatMap((copy) => shifted(way.slice(0, -1), copy * turn));
  const [first] = round;
  if (first === undefined) return [];
  const [longitude, ...others] = first;
  const east = longitude + 360 * copies.length * turn;
  return [...round, [east, ...others], [east, pole], [longitude, pole], first];
}

/** A ring of a strip; whether it is a hole is known of one that was not cut. */
interface Piece {
  readonly strip: number;
  readonly ring: Coordinates[];
  readonly role: 'outer' | 'hole';
}

/** Part of a ring within a strip, from one crossing of its sides to the next, each by number. */
interface Chain {
  readonly strip: number;
  readonly positions: Coordinates[];
  from: number;
  to: number;
}

function cutRings(rings: readonly Ring[]): Piece[] {
  const pieces: Piece[] = [];
  const chains: Chain[] = [];
  const crossings: { readonly west: number; readonly latitude: number }[] = [];
  for (const [index, ring] of rings.entries()) {
    const [start, ...corners] = ring;
    if (start === undefined) continue;
    const first: Chain = { strip: stripOf(start[0]), positions: [start], from: -1, to: -1 };
    const between: Chain[] = [];
    let [last, before] = [first, start];
    for (const corner of corners) {
      for (const { west, position } of crossingsOf(before, corner)) {
        const number = crossings.push({ west, latitude: position[1] }) - 1;
        last.positions.push(position);
        last.to = number;
        if (last !== first) between.push(last);
        last = { strip: last.strip === west ? west + 1 : west, positions: [position], from: number, to: -1 };
      }
      last.positions.push(corner);
      before = corner;
    }
    if (first === last) {
      pieces.push({ strip: first.strip, ring: first.positions, role: index === 0 ? 'outer' : 'hole' });
      continue;
    }
    // A ring has no beginning: what is before its first crossing goes on from what is after its last.
    chains.push(...between, {
      strip: last.strip,
      positions: [...last.positions, ...first.positions.slice(1)],
      from: last.from,
      to: first.to
    });
  }
  return [...pieces, ...joined(chains, partnersOf(crossings))];
}

/** Of each crossing the other end of the part of its line that lies within: from south to north they go in and out. */
function partnersOf(crossings: readonly { readonly west: number; readonly latitude: number }[]): Map<number, number> {
  const order = [...crossings.entries()].sort(([, a], [, b]) => a.west - b.west || a.latitude - b.latitude);
  const partners = new Map<number, number>();
  let open: number | null = null;
  // Each ring crosses each line an even number of times.
  for (const [number] of order) {
    if (open !== null) partners.set(open, number).set(number, open);
    open = open === null ? number : null;
  }
  return partners;
}

/** Chains closed along the sides of their strip. */
function joined(chains: readonly Chain[], partners: ReadonlyMap<number, number>): Piece[] {
  const key = (strip: number, crossing: number): string => `${strip} ${crossing}`;
  const at = new Map(
    chains.flatMap((chain) => [
      [key(chain.strip, chain.from), chain] as const,
      [key(chain.strip, chain.to), chain] as const
    ])
  );
  const used = new Set<Chain>();
  return chains.flatMap((first): Piece[] => {
    const ring: Coordinates[] = [];
    let [chain, from]: [Chain | undefined, number] = [first, first.from];
    while (chain && !used.has(chain)) {
      used.add(chain);
      const forwards = chain.from === from;
      for (const position of forwards ? chain.positions : chain.positions.toReversed()) ring.push(position);
      from = partners.get(forwards ? chain.to : chain.from) ?? NaN;
      chain = at.get(key(chain.strip, from));
    }
    const [start] = ring;
    return start ? [{ strip: first.strip, ring: [...ring, start], role: 'outer' }] : [];
  });
}

/** Polygons of the rings of one strip, wound as RFC 7946 §3.1.6 has it; what has no area goes. */
function assembled(pieces: readonly Piece[]): Coordinates[][][] {
  const outers: Coordinates[][][] = [];
  const holes: Coordinates[][] = [];
  for (const { strip, ring, role } of pieces) {
    const plain = withoutRepeats(ring).map((position) => intoWorld(position, strip));
    const area = ringArea(plain);
    if (plain.length < 4 || area === 0) continue;
    const wound = area > 0 === (role === 'outer') ? plain : plain.reverse();
    if (role === 'outer') outers.push([wound]);
    else holes.push(wound);
  }
  if (outers.length < 2) outers[0]?.push(...holes);
  else {
    const shapes = outers.map((rings) => ({ ...toPolygon([...rings]), bbox: bbox(toPolygon(rings)) }));
    // A corner may lie on the edge of the next polygon: two of them do not.
    for (const hole of holes) {
      const at = shapes.findIndex((shape) => hole.slice(0, 2).every((corner) => booleanPointInPolygon(corner, shape)));
      outers[at]?.push(hole);
    }
  }
  return outers;
}
