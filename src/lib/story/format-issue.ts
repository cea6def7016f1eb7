import type { Issue } from './issue.ts';
import { PLAIN, type Paint } from './paint.ts';

/**
 * An issue on two lines: `file:line:column: error: message (code)`, as compilers have it and editors link it; then the
 * hint, indented.
 *
 * @param more further places of the same mistake in that file, which the first line names
 */
export function formatIssue(issue: Issue, paint: Paint = PLAIN, more: readonly Issue[] = []): string {
  const { file, line, column, severity, message, code, hint } = issue;
  const place = paint.place(`${file}:${line}:${column}:`);
  const said = more.length > 0 ? `${message} ${timesOf([issue, ...more])}` : message;
  return `${place} ${paint[severity](`${severity}:`)} ${said} ${paint.faint(`(${code})`)}\n    ${hint}`;
}

/** So many of the places are named. */
const NAMED = 4;

/** How often a mistake is made in a file, and where at first. */
export function timesOf(issues: readonly Issue[]): string {
  const named = issues.slice(0, NAMED).map(({ line, column }) => `${line}:${column}`);
  const rest = issues.length - named.length;
  return `${issues.length} times, at ${named.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}.`;
}
