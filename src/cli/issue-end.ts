import { readFileSync } from 'node:fs';
import { sourceText } from '#lib/story/source-text.ts';
import type { Issue } from '#lib/story/issue.ts';

/** Where a mistake ends: the place after its last character, from 1. */
export interface IssueEnd {
  readonly endLine: number;
  readonly endColumn: number;
}

/** Finds ends in files that were read once. */
export function endFinder(): (issue: Issue) => IssueEnd | null {
  const files = new Map<string, readonly string[]>();
  return (issue) => {
    let lines = files.get(issue.file);
    if (!lines) files.set(issue.file, (lines = linesOf(issue.file)));
    return endOf(issue, lines[issue.line - 1] ?? '');
  };
}

/** The end is known where the words that the message quotes stand at its place, in quotation marks or without. */
export function endOf({ line, column, message }: Issue, text: string): IssueEnd | null {
  const quoted = /“([^”]+)”/.exec(message)?.[1];
  if (quoted === undefined) return null;
  const start = column - 1;
  const mark = /["'`]/.exec(text[start] ?? '')?.[0] ?? '';
  const words = mark + quoted + mark;
  return text.startsWith(words, start) ? { endLine: line, endColumn: column + words.length } : null;
}

/** A story's data can be large and on one line, and its messages quote none of it. */
function linesOf(file: string): readonly string[] {
  if (!/\.(md|yaml)$/.test(file)) return [];
  try {
    return sourceText(file, readFileSync(file, 'utf8')).text.split('\n');
  } catch {
    return []; // it is not there, which may be what the issue says
  }
}
