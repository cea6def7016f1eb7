import { expect, it } from 'vitest';
import { compareIssues } from '#lib/story/compare-issues.ts';
import { formatIssue } from '#lib/story/format-issue.ts';
import type { Issue } from '#lib/story/issue.ts';

const issue: Issue = {
  code: 'place-unknown',
  severity: 'error',
  message: 'The atlas knows no “Bakoo”.',
  hint: 'Did you mean “Bakou”?',
  file: 'src/stories/a/story.md',
  line: 12,
  column: 8
};

it('formatIssue says where, what, which code, and what to do', () => {
  expect(formatIssue(issue)).toBe(
    'src/stories/a/story.md:12:8: error: The atlas knows no “Bakoo”. (place-unknown)\n    Did you mean “Bakou”?'
  );
});

it('compareIssues orders by file, then by line and column as numbers', () => {
  const places = [
    ['b', 1, 1],
    ['a', 10, 1],
    ['a', 9, 2],
    ['a', 9, 10],
    ['a', 9, 1]
  ] as const;
  const sorted = places.map(([file, line, column]) => ({ ...issue, file, line, column })).sort(compareIssues);
  expect(sorted.map(({ file, line, column }) => `${file}:${line}:${column}`)).toEqual([
    'a:9:1',
    'a:9:2',
    'a:9:10',
    'a:10:1',
    'b:1:1'
  ]);
});
