import type { Issue } from './issue.ts';

/** `2 errors, 1 warning`; nothing where there is none. */
export function countIssues(issues: readonly Issue[]): string {
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  return [count(errors, 'error'), count(issues.length - errors, 'warning')].filter((words) => words !== '').join(', ');
}

/** A line for each file that has issues, in the order of the files: `a/story.md: 2 errors, 1 warning`. */
export function countByFile(issues: readonly Issue[]): string[] {
  const files = [...new Set(issues.map(({ file }) => file))].sort();
  return files.map((file) => `${file}: ${countIssues(issues.filter((issue) => issue.file === file))}`);
}

const count = (n: number, one: string): string => (n === 0 ? '' : `${n} ${one}${n === 1 ? '' : 's'}`);
