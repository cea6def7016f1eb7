import type { Count } from './count.ts';

/** What came of the situations in one engine. */
export interface SituationCount extends Count {
  /** Passed, and not at the first try. */
  readonly retried: number;
  /** Neither passed nor failed: the time was over. */
  readonly unfinished: number;
}

interface Suite {
  readonly suites?: readonly Suite[];
  readonly specs?: readonly { readonly tests: readonly Test[] }[];
}

interface Test {
  readonly status: 'expected' | 'unexpected' | 'flaky' | 'skipped';
  readonly results: readonly { readonly status: string }[];
}

/**
 * Counts what Playwright's JSON report says of each test. Unlike its own statistics, this tells a test that failed from one
 * that was ended with the rest when the time was over, and one that is not tried from one that was not reached.
 */
export function countSituations(report: unknown): SituationCount {
  const count = { passed: 0, failed: 0, skipped: 0, retried: 0, unfinished: 0 };
  for (const { status, results } of testsOf(report as Suite)) {
    const last = results.at(-1)?.status;
    if (status === 'expected') count.passed++;
    else if (status === 'flaky') {
      count.passed++;
      count.retried++;
    } else if (status === 'skipped' && last === 'skipped') count.skipped++;
    else if (last === 'failed' || last === 'timedOut') count.failed++;
    else count.unfinished++;
  }
  return count;
}

const testsOf = ({ suites = [], specs = [] }: Suite): Test[] => [
  ...specs.flatMap(({ tests }) => tests),
  ...suites.flatMap(testsOf)
];
