import { expect, it } from 'vitest';
import { report } from '../../../src/cli/bench/report.ts';
import { median, table } from '../../../src/cli/bench/table.ts';
import type { Visit } from '../../../src/cli/bench/visit.ts';

it('the median is a value that was measured', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 3, 2])).toBe(2);
  expect(() => median([])).toThrow(RangeError);
});

it('a table is Markdown, its columns aligned', () => {
  expect(table(['', 'a'], [['row', '12345']])).toBe('|     |     a |\n| --- | ----: |\n| row | 12345 |');
});

it('ratios are of medians of one run, and say whether a target is kept', () => {
  const visit = (fcp: number, live: number | null): Visit => ({
    ...{
      fcp,
      lcp: fcp,
      cls: 0,
      blocking: 0,
      picture: live,
      light: live,
      live,
      liveOnceAsked: live,
      bytes: 1024,
      requests: 1
    },
    ...{ bytesBeforeText: 512, bytesBeforePicture: 512, scrollWork: 100, longFrames: 0.5 }
  });
  const text = report(
    new Map([
      ['text', [visit(100, null)]],
      ['plain', [visit(150, 1000), visit(150, 3000), visit(150, 2000)]],
      ['light', [visit(104, 300)]],
      ['live', [visit(104, 1000)]]
    ])
  );
  expect(text).toMatch(/FCP, × text +\| +1\.04 \| +≤ 1\.05 \| +yes/);
  expect(text).toMatch(/live map once asked for, × plain +\| +0\.50 \| +≤ 0\.8 \| +yes/);
  expect(text).toMatch(/KiB in all, × plain +\| +1\.00 \| +≤ 0\.9 \| +no/);
  expect(text).toMatch(/live map, ms +\| +– \| +2000/);
});
