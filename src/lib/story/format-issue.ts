import type { Issue } from './issue.ts';

/** An issue on two lines: `file:line:column: message (code)`, then the hint, indented. */
export function formatIssue({ file, line, column, message, code, hint }: Issue): string {
  return `${file}:${line}:${column}: ${message} (${code})\n    ${hint}`;
}
