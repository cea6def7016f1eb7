import type { Issue } from '#lib/story/issue.ts';
import { docsOf } from './issue-docs.ts';
import { endFinder, type IssueEnd } from './issue-end.ts';

/** An issue as `--format json` has it: what docs/issues.md promises to scripts. */
export interface JsonIssue extends Issue, Partial<IssueEnd> {
  /** Where its code is explained, from the project's root: `docs/issues.md#place-unknown`. */
  readonly docs: string;
}

/** The issues for scripts: each one, none together with another. */
export function issuesJson(issues: readonly Issue[]): string {
  const end = endFinder();
  const all = issues.map((issue): JsonIssue => {
    const { file, line, column, severity, code, message, hint } = issue;
    return { file, line, column, ...end(issue), severity, code, message, hint, docs: docsOf(code) };
  });
  return JSON.stringify(all, null, 2);
}
