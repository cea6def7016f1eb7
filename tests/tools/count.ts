/** How many tests, or checks, ended how. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** One check that has no tests of its own. */
export const one = (passed: boolean): Count => ({ passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 });

/**
 * What a stage's runner counted, by its JSON report.
 * @param report what the file held; undefined when the runner left none
 * @param passed how the stage ended: one that failed outside of its tests, before or after them, is a failure too
 */
export function count(report: unknown, passed: boolean): Count {
  const counted = report === undefined ? undefined : (vitest(report) ?? playwright(report));
  if (!counted) return one(passed);
  return passed || counted.failed > 0 ? counted : { ...counted, failed: 1 };
}

function vitest(report: unknown): Count | undefined {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = report as Record<string, number>;
  if (numPassedTests === undefined) return undefined;
  return { passed: numPassedTests, failed: numFailedTests ?? 0, skipped: (numPendingTests ?? 0) + (numTodoTests ?? 0) };
}

function playwright(report: unknown): Count | undefined {
  const { stats } = report as { stats?: Record<'expected' | 'unexpected' | 'flaky' | 'skipped', number> };
  if (!stats) return undefined;
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
}

/** The sum. */
export function total(counts: readonly Count[]): Count {
  const sum = (key: keyof Count) => counts.reduce((so, each) => so + each[key], 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}

/** `12 passed, 0 failed`, and how many were skipped where any was. */
export function line({ passed, failed, skipped }: Count): string {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
}
