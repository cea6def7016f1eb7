import { describe, expect, it } from 'vitest';
import { countByFile, countIssues } from '#lib/story/count-issues.ts';
import { listIssues, runsOf } from '#lib/story/list-issues.ts';
import type { Issue } from '#lib/story/issue.ts';

const issue = (line: number, more: Partial<Issue> = {}): Issue => ({
  code: 'geojson-winding',
  severity: 'warning',
  message: `${line === 2 ? 'A hole' : 'An outer ring'} winds the wrong way, the ${line}th.`,
  hint: 'Turn it.',
  file: 'a.geojson',
  line,
  column: 3,
  ...more
});
const error = issue(40, { severity: 'error', code: 'geojson-range', message: 'The latitude is 91.' });
const many = Array.from({ length: 17 }, (_, at) => issue(at + 1));

describe('a list of issues', () => {
  it('has the errors first, then the warnings, by file and line', () => {
    const lines = listIssues([issue(1), issue(2, { file: 'b.geojson' }), error]);
    expect(lines.map((line) => line.split(' ', 2).join(' '))).toEqual([
      'a.geojson:40:3: error:',
      'a.geojson:1:3: warning:',
      'b.geojson:2:3: warning:'
    ]);
  });

  it('has one line for seventeen like warnings, with the count and the first places', () => {
    expect(listIssues([...many, error])).toEqual([
      'a.geojson:40:3: error: The latitude is 91. (geojson-range)\n    Turn it.',
      'a.geojson:1:3: warning: An outer ring winds the wrong way, the 1th. 17 times, at 1:3, 2:3, 3:3, 4:3 and 13 more. (geojson-winding)\n    Turn it.'
    ]);
    expect(listIssues(many, undefined, true)).toHaveLength(17);
  });

  it('loses none, and puts none with what says something else', () => {
    const names = ['Bakoo', 'Tiblissi', 'Erevann'].map((name, at) =>
      issue(at + 1, { code: 'place-unknown', severity: 'error', message: `The atlas knows no “${name}”.` })
    );
    const elsewhere = many.slice(0, 5).map((one) => ({ ...one, file: 'b.geojson' }));
    const all = [...many, error, ...names, ...elsewhere];
    const runs = runsOf(all);
    expect(new Set(runs.flat())).toEqual(new Set(all));
    expect(runs.map((run) => run.length)).toEqual([1, 1, 1, 1, 17, 5]);
  });

  it('is counted by file and in all', () => {
    const all = [issue(1, { file: 'b.md' }), error, ...many];
    expect(countByFile(all)).toEqual(['a.geojson: 1 error, 17 warnings', 'b.md: 1 warning']);
    expect(countIssues(all)).toBe('1 error, 18 warnings');
    expect(countIssues([])).toBe('');
  });
});
