import { CODES, type Code } from './codes.ts';
import type { Issue } from './issue.ts';
import { pointAt, type SourceText } from './source-text.ts';

/** Notes an issue at an offset into the file that is being read. */
export type Report = (code: Code, offset: number, message: string, hint: string) => void;

/** A report that adds to a list. */
export const reportIn =
  (source: SourceText, issues: Issue[]): Report =>
  (code, offset, message, hint) =>
    void issues.push(issueAt(code, source.path, pointAt(source, offset), message, hint));

/** An issue, as severe as its code. */
export function issueAt(
  code: Code,
  file: string,
  { line, column }: { readonly line: number; readonly column: number },
  message: string,
  hint: string
): Issue {
  return { code, severity: CODES[code].severity, message, hint, file, line, column };
}

export const FILE_START = { line: 1, column: 1 } as const;
