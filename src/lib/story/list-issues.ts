import { compareIssues } from './compare-issues.ts';
import { formatIssue } from './format-issue.ts';
import type { Issue } from './issue.ts';
import { PLAIN, type Paint } from './paint.ts';

/** So many like issues of a file are one line. */
const RUN = 3;

/** Like issues of one file, in order; most often one alone. */
export type Run = readonly [Issue, ...Issue[]];

/**
 * Issues as an editor reads them: the errors, then the warnings, each by file and line; like ones of a file together.
 * Like are those of one code that quote the same words and have the same cure, whatever their numbers.
 */
export function runsOf(issues: readonly Issue[]): Run[] {
  const runs = new Map<string, [Issue, ...Issue[]]>();
  for (const issue of [...issues].sort(bySeverity)) {
    const quoted = issue.message.match(/“[^”]*”/g) ?? [];
    const key = [issue.severity, issue.file, issue.code, issue.hint.replace(/\d+/g, '0'), ...quoted].join('\n');
    const run = runs.get(key);
    if (run) run.push(issue);
    else runs.set(key, [issue]);
  }
  const listed = [...runs.values()].flatMap((run): Run[] => (run.length < RUN ? run.map((one) => [one]) : [run]));
  return listed.sort(([a], [b]) => bySeverity(a, b));
}

const rank = ({ severity }: Issue): number => (severity === 'error' ? 0 : 1);

const bySeverity = (a: Issue, b: Issue): number => rank(a) - rank(b) || compareIssues(a, b);

/**
 * The lines of a list of issues: see `runsOf` and `formatIssue`.
 * @param each like issues are not put together
 */
export function listIssues(issues: readonly Issue[], paint: Paint = PLAIN, each = false): string[] {
  const runs = each ? [...issues].sort(bySeverity).map((issue): Run => [issue]) : runsOf(issues);
  return runs.map(([first, ...more]) => formatIssue(first, paint, more));
}
