import type { Position } from '#lib/geo/position.ts';

const distance = (a: Position, b: Position): number => Math.hypot(a[0] - b[0], a[1] - b[1]);

/**
 * One chain out of lines that meet end to end in any order and direction. `tolerance` is the widest gap that is bridged, in the
 * units of the coordinates. Throws when a line is left over.
 */
export function joinLines(lines: readonly (readonly Position[])[], tolerance: number): Position[] {
  const [first, ...rest] = lines;
  if (first === undefined) throw new Error('joinLines: no line');
  let chain = [...first];
  let left = rest;
  while (left.length > 0) {
    const start = chain[0]!;
    const end = chain.at(-1)!;
    const gaps = left.map((line, index) => {
      const a = line[0]!;
      const b = line.at(-1)!;
      return [
        { index, gap: distance(end, a), join: () => [...chain, ...line] },
        { index, gap: distance(end, b), join: () => [...chain, ...line.toReversed()] },
        { index, gap: distance(start, b), join: () => [...line, ...chain] },
        { index, gap: distance(start, a), join: () => [...line.toReversed(), ...chain] }
      ];
    });
    const nearest = gaps.flat().reduce((best, next) => (next.gap < best.gap ? next : best));
    if (nearest.gap > tolerance) {
      throw new Error(
        `joinLines: ${left.length} lines are left over, the nearest at ${nearest.gap} from ${start} or ${end}`
      );
    }
    chain = nearest.join();
    left = left.filter((_, index) => index !== nearest.index);
  }
  return chain.filter((point, index) => index === 0 || distance(point, chain[index - 1]!) > 0);
}
