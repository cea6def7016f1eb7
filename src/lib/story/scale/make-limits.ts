import { ckmeans, equalIntervalBreaks } from 'simple-statistics';
import type { Method } from './color-scale.ts';

/**
 * The limits of classes, rising, one more than there are classes: of as many as are asked for, or of fewer where the numbers
 * are fewer or a class would be empty. Each is as short a number as it can be without a number changing its class for it.
 *
 * @param values one or more
 * @param count of classes
 * @param around a limit of its own, where there are numbers on both sides of it: each side is parted by itself
 */
export function makeLimits(
  values: readonly number[],
  count: number,
  method: Method,
  around: number | null = null
): number[] {
  const sorted = values.toSorted((a, b) => a - b);
  const [below, above] = [sorted.filter((value) => value < around!), sorted.filter((value) => value >= around!)];
  if (around === null || below.length === 0 || above.length === 0) return limitsOf(sorted, count, method);
  // The side with more numbers has one class more where they cannot be shared out evenly.
  const lower = Math.max(1, below.length > above.length ? Math.ceil(count / 2) : Math.floor(count / 2));
  return [
    ...limitsOf(below, lower, method).slice(0, -1),
    around,
    ...limitsOf(above, Math.max(1, count - lower), method).slice(1)
  ];
}

function limitsOf(sorted: readonly number[], count: number, method: Method): number[] {
  const [least, most] = [sorted[0]!, sorted.at(-1)!];
  const distinct = [...new Set(sorted)];
  // Each number has a class of its own, the last one too.
  if (distinct.length <= count) return [...distinct, most];
  const raw = breaksOf(sorted, count, method);
  const limits = [least];
  for (const limit of raw) {
    const lower = sorted.findLast((value) => value < limit);
    const upper = sorted.find((value) => value >= limit);
    // Of numbers that are often the same, two limits may part the same ones.
    if (lower === undefined || upper === undefined || lower < limits.at(-1)!) continue;
    limits.push(shortest(limit, lower, upper));
  }
  return [...limits, most];
}

/** The limits between classes. */
function breaksOf(sorted: readonly number[], count: number, method: Method): number[] {
  if (method === 'equal') return equalIntervalBreaks([...sorted], count).slice(1, -1);
  if (method === 'quantile') return Array.from({ length: count - 1 }, (_, i) => quantile(sorted, (i + 1) / count));
  const groups = ckmeans([...sorted], count);
  return groups.slice(1).map((group, i) => (groups[i]!.at(-1)! + group[0]!) / 2);
}

/** As R and spreadsheets have it, between two numbers: the library takes one of the two, which many then equal. */
function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const [lower, upper] = [sorted[Math.floor(at)]!, sorted[Math.ceil(at)]!];
  return lower + (upper - lower) * (at - Math.floor(at));
}

/** Digits that a limit may have however it comes about. */
const FEW = 2;

/** A number near a limit with as few digits as can be, above one number and not above another. */
function shortest(limit: number, above: number, most: number): number {
  for (let digits = FEW; digits < 16; digits++) {
    const short = Number(limit.toPrecision(digits));
    if (short > above && short <= most) return short;
  }
  return limit;
}
