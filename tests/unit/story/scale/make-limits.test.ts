import { describe, expect, test } from 'vitest';
import { METHODS } from '#lib/story/scale/color-scale.ts';
import { classOf } from '#lib/story/scale/entry-of.ts';
import { makeLimits } from '#lib/story/scale/make-limits.ts';

/** How many of some numbers lie in each class. */
function countsOf(values: readonly number[], limits: readonly number[]): number[] {
  const counts = Array.from({ length: limits.length - 1 }, () => 0);
  for (const value of values) counts[classOf({ limits }, value)]! += 1;
  return counts;
}

/** The same numbers at each run. */
function numbers(seed: number, count: number): number[] {
  let state = seed;
  const next = (): number => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648;
  return Array.from({ length: count }, () => Math.round(next() ** 3 * 10 ** (seed % 6) * 100) / 100 - (seed % 3) * 40);
}

describe('limits of classes', () => {
  test('quantiles lie between two numbers where they do, as R has them', () => {
    const values = [0, 0, 0, 0, 3, 5, 8, 9, 12, 15, 18, 22, 30, 41, 55];
    expect(makeLimits(values, 4, 'quantile')).toEqual([0, 1.5, 9, 20, 55]);
    expect(countsOf(values, [0, 1.5, 9, 20, 55])).toEqual([4, 3, 4, 4]);
  });

  test('one number is one class, and few numbers are a class each', () => {
    for (const method of METHODS) {
      expect(makeLimits([7.5, 7.5, 7.5], 5, method)).toEqual([7.5, 7.5]);
      expect(makeLimits([42], 5, method)).toEqual([42, 42]);
      expect(countsOf([95, 82, 3], makeLimits([95, 82, 3], 5, method))).toEqual([1, 1, 1]);
    }
  });

  test('as many natural breaks as are asked for, none of them empty', () => {
    const values = [35, 31, 28, 24, 21, 17, 14, 11, 8, 6, 6];
    const counts = countsOf(values, makeLimits(values, 9, 'jenks'));
    expect(counts.length).toBe(9);
    expect(Math.min(...counts)).toBeGreaterThan(0);
    expect(counts.reduce((a, b) => a + b)).toBe(11);
  });

  test('a middle is a limit, and each side is parted by itself', () => {
    const values = [-30, -12, -4, -1, 2, 5, 9, 14, 22, 40];
    const limits = makeLimits(values, 6, 'quantile', 0);
    expect(limits).toContain(0);
    expect(limits.filter((limit) => limit < 0).length).toBe(3);
    // Of numbers that are all on one side it is no limit.
    expect(makeLimits([1, 2, 3, 4, 5, 6], 3, 'equal', 0)).not.toContain(0);
  });

  test('whatever the numbers: rising, no class empty, every number in one, and none moved by a shorter limit', () => {
    for (let seed = 1; seed < 120; seed++) {
      const values = numbers(seed, 1 + (seed % 40));
      for (const method of METHODS) {
        for (const count of [2, 5, 9]) {
          const limits = makeLimits(values, count, method);
          const what = `${method}, ${count} classes of ${values.join(' ')}: ${limits.join(' ')}`;
          const inner = limits.slice(0, -1);
          expect(inner, what).toEqual([...new Set(inner)].sort((a, b) => a - b));
          expect(limits.at(-1), what).toBe(Math.max(...values));
          expect(limits[0], what).toBe(Math.min(...values));
          expect(inner.length, what).toBeLessThanOrEqual(count);
          expect(Math.min(...countsOf(values, limits)), what).toBeGreaterThan(0);
        }
      }
    }
  });

  test('a limit is as short as it can be', () => {
    const values = Array.from({ length: 100 }, (_, i) => 1234.5678 + 371.123 * i);
    for (const limit of makeLimits(values, 5, 'equal').slice(1, -1)) {
      expect(String(limit).replace(/0+$/, '').length, `${limit}`).toBeLessThanOrEqual(3);
    }
  });
});
