import { bbox, booleanPointInPolygon, polygon as toPolygon } from '@turf/turf';
import type { Position } from 'geojson';
import { ringArea } from './ring-area.ts';
import { shortWay, turnOf } from './short-way.ts';
import { crossingsOf, intoWorld, stripOf, withoutRepeats } from './strips.ts';

type Ring = readonly Position[];

/** Copies of a ring round a pole to either side of the one that is kept: enough for any coast that turns back on its way. */
const COPIES = 2;

/**
 * A polygon that crosses the antimeridian as polygons that end there (RFC 7946 §3.1.9), outer rings counterclockwise; one that
 * does not, as it is. One that runs round a pole, the nearer one, has it within.
 */
export function cutPolygon(rings: readonly Ring[]): Position[][][] {
  const whole = (): Position[][][] => [rings.map((ring) => [...ring])];
  const ways = rings.map(shortWay);
  if (ways.every((way, i) => way === rings[i])) return whole();
  const polar = ways.some((way) => turnOf(way) !== 0);
  const middle = middleOf(ways[0]!);
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
  for (const [x] of ring) [west, east] = [Math.min(west, x!), Math.max(east, x!)];
  return (west + east) / 2;
}

/** A ring round a pole, several times round and closed at it, so that the world in the middle has no end of it. */
function roundPole(way: Ring): Ring {
  const turn = Math.sign(turnOf(way));
  const north = way.reduce((sum, at) => sum + at[1]!, 0) > 0;
  const round = copies.flatMap((copy) => shifted(way.slice(0, -1), copy * turn));
  const last = intoWorld(way[0]!, -(COPIES + 1) * turn);
  const pole = north ? 90 : -90;
  return [...round, last, [last[0]!, pole], [round[0]![0]!, pole], round[0]!];
}

/** A ring of a strip; whether it is a hole is known of one that was not cut. */
interface Piece {
  readonly strip: number;
  readonly ring: Position[];
  readonly role: 'outer' | 'hole';
}

/** Part of a ring within a strip, from one crossing of its sides to the next, each by number. */
interface Chain {
  readonly strip: number;
  readonly positions: Position[];
  from: number;
  to: number;
}

function cutRings(rings: readonly Ring[]): Piece[] {
  const pieces: Piece[] = [];
  const chains: Chain[] = [];
  const crossings: { readonly west: number; readonly latitude: number }[] = [];
  for (const [index, ring] of rings.entries()) {
    const own: Chain[] = [{ strip: stripOf(ring[0]![0]!), positions: [ring[0]!], from: -1, to: -1 }];
    for (let i = 1; i < ring.length; i++) {
      for (const { west, position } of crossingsOf(ring[i - 1]!, ring[i]!)) {
        const number = crossings.push({ west, latitude: position[1]! }) - 1;
        const last = own.at(-1)!;
        last.positions.push(position);
        last.to = number;
        own.push({ strip: last.strip === west ? west + 1 : west, positions: [position], from: number, to: -1 });
      }
      own.at(-1)!.positions.push(ring[i]!);
    }
    const [first, last] = [own[0]!, own.at(-1)!];
    if (first === last) {
      pieces.push({ strip: first.strip, ring: first.positions, role: index === 0 ? 'outer' : 'hole' });
      continue;
    }
    // A ring has no beginning: what is before its first crossing goes on from what is after its last.
    chains.push(...own.slice(1, -1), {
      strip: last.strip,
      positions: [...last.positions, ...first.positions.slice(1)],
      from: last.from,
      to: first.to
    });
  }
  return [...pieces, ...joined(chains, partnersOf(crossings))];
}

/** Of each crossing the other end of the part of its line that lies within: from south to north they go in and out. */
function partnersOf(crossings: readonly { readonly west: number; readonly latitude: number }[]): number[] {
  const order = crossings.map((_, number) => number);
  order.sort((a, b) => crossings[a]!.west - crossings[b]!.west || crossings[a]!.latitude - crossings[b]!.latitude);
  const partners: number[] = [];
  // Each ring crosses each line an even number of times.
  for (let i = 0; i + 1 < order.length; i += 2) {
    partners[order[i]!] = order[i + 1]!;
    partners[order[i + 1]!] = order[i]!;
  }
  return partners;
}

/** Chains closed along the sides of their strip. */
function joined(chains: readonly Chain[], partners: readonly number[]): Piece[] {
  const key = (strip: number, crossing: number): string => `${strip} ${crossing}`;
  const at = new Map(
    chains.flatMap((chain) => [
      [key(chain.strip, chain.from), chain] as const,
      [key(chain.strip, chain.to), chain] as const
    ])
  );
  const used = new Set<Chain>();
  return chains.flatMap((first): Piece[] => {
    const ring: Position[] = [];
    let [chain, from]: [Chain | undefined, number] = [first, first.from];
    while (chain && !used.has(chain)) {
      used.add(chain);
      const forwards = chain.from === from;
      for (const position of forwards ? chain.positions : chain.positions.toReversed()) ring.push(position);
      from = partners[forwards ? chain.to : chain.from]!;
      chain = at.get(key(chain.strip, from));
    }
    return ring.length > 0 ? [{ strip: first.strip, ring: [...ring, ring[0]!], role: 'outer' }] : [];
  });
}

/** Polygons of the rings of one strip, wound as RFC 7946 §3.1.6 has it; what has no area goes. */
function assembled(pieces: readonly Piece[]): Position[][][] {
  const outers: Position[][][] = [];
  const holes: Position[][] = [];
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
    const shapes = outers.map(([ring]) => ({ ...toPolygon([ring!]), bbox: bbox(toPolygon([ring!])) }));
    // A corner may lie on the edge of the next polygon: two of them do not.
    for (const hole of holes) {
      const at = shapes.findIndex((shape) => hole.slice(0, 2).every((corner) => booleanPointInPolygon(corner, shape)));
      outers[at]?.push(hole);
    }
  }
  return outers;
}
