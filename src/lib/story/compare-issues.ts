import type { Issue } from './issue.ts';

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Orders issues by file, line and column, then by code, so that the same story always lists the same way. */
export function compareIssues(a: Issue, b: Issue): number {
  return byText(a.file, b.file) || a.line - b.line || a.column - b.column || byText(a.code, b.code);
}
