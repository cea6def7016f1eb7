import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cornerWeights } from '#lib/geo/corner-weights.ts';

type Line = readonly (readonly [number, number])[];
const flat = (line: Line): Float64Array => Float64Array.from(line.flat());

/** How many corners are looked at for the weights of a line, each as often as it is. */
function stepsOf(line: Line): number {
  let steps = 0;
  const scales = new Proxy(new Float64Array(line.length).fill(1000), {
    get: (target, name) => {
      steps++;
      return target[Number(name)];
    }
  });
  cornerWeights(flat(line), scales, 0.25);
  return steps;
}

const lines: readonly (readonly [string, (n: number) => Line])[] = [
  ['a zigzag', (n) => Array.from({ length: n }, (_, i) => [i / n, i % 2])],
  ['a zigzag that grows', (n) => Array.from({ length: n }, (_, i) => [i / n, (i % 2) * (1 + i / n)])],
  ['a comb', (n) => Array.from({ length: n }, (_, i) => [Math.floor(i / 2) / n, Math.floor((i + 1) / 2) % 2])],
  ['a spiral', (n) => Array.from({ length: n }, (_, i) => [(i / n) * Math.cos(i), (i / n) * Math.sin(i)])],
  ['a line', (n) => Array.from({ length: n }, (_, i) => [i / n, 0])]
];

describe('the weights of corners', () => {
  it.each(lines)('take hardly more than twice the steps for twice the corners: %s', (_, make) => {
    const [half, whole] = [stepsOf(make(8000)), stepsOf(make(16_000))];
    expect(whole).toBeLessThan(2.5 * half + 16_000);
    expect(whole).toBeLessThan(16_000 * 160);
  });

  it('keep every corner within each weight of what is left', () => {
    const lines = fc.array(fc.tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 99 })), {
      minLength: 3,
      maxLength: 300
    });
    fc.assert(
      fc.property(lines, fc.integer({ min: 1, max: 40 }), (line, weight) => {
        const weights = cornerWeights(flat(line), 1, 0.25);
        const kept = line.flatMap((_, i) => (weights[i]! > weight ? [i] : []));
        for (const [k, to] of kept.entries()) {
          const from = kept[k - 1] ?? 0;
          for (let i = from + 1; i < to; i++)
            expect(away(line[i]!, line[from]!, line[to]!)).toBeLessThanOrEqual(weight);
        }
      }),
      { seed: 7, numRuns: 200 }
    );
  });
});

function away(
  [x, y]: readonly [number, number],
  [ax, ay]: readonly [number, number],
  [bx, by]: readonly [number, number]
) {
  const [dx, dy] = [bx - ax, by - ay];
  const t = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}
