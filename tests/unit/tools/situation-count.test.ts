import { describe, expect, it } from 'vitest';
import { countSituations } from '../../tools/situation-count.ts';

const test = (status: string, ...results: string[]) => ({
  tests: [{ status, results: results.map((status) => ({ status })) }]
});

describe('countSituations', () => {
  it('tells what failed from what the end of the time has ended', () => {
    const specs = [
      test('expected', 'passed'),
      test('flaky', 'failed', 'passed'),
      test('unexpected', 'failed', 'timedOut'),
      test('unexpected', 'interrupted'),
      test('skipped', 'skipped'),
      test('skipped')
    ];
    const report = { suites: [{ specs: specs.slice(0, 2), suites: [{ specs: specs.slice(2) }] }] };
    expect(countSituations(report)).toEqual({ passed: 2, failed: 1, skipped: 1, retried: 1, unfinished: 2 });
  });

  it('counts nothing where nothing was tried', () => {
    expect(countSituations({ suites: [] }).passed).toBe(0);
  });
});
