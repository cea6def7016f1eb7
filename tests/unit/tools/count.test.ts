import { describe, expect, it } from 'vitest';
import { count, line, one, total } from '../../tools/count.ts';

// The fields that the runners' own JSON reports have, and a few that are not ours to read.
const vitest = {
  numTotalTests: 12,
  numPassedTests: 8,
  numFailedTests: 2,
  numPendingTests: 1,
  numTodoTests: 1,
  success: false
};
const playwright = { stats: { startTime: '', duration: 1, expected: 5, skipped: 1, unexpected: 2, flaky: 1 } };

describe('count', () => {
  it('reads what the runners report', () => {
    expect(count(vitest, false)).toEqual({ passed: 8, failed: 2, skipped: 2 });
    expect(count(playwright, false)).toEqual({ passed: 5, failed: 3, skipped: 1 });
  });

  it('counts a stage without a report as one check', () => {
    expect(count(undefined, true)).toEqual(one(true));
    expect(count(undefined, false)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it('never calls a stage that failed beside its tests a success', () => {
    const { failed } = count({ ...vitest, numFailedTests: 0 }, false);
    expect(failed).toBe(1);
  });

  it('sums to one plain line', () => {
    const sum = total([count({ ...vitest, numPendingTests: 0, numTodoTests: 0 }, false), one(true)]);
    expect(line(sum)).toBe('9 passed, 2 failed');
    expect(line(total([sum, count(playwright, false)]))).toBe('14 passed, 5 failed, 1 skipped');
  });
});
