import { type Mistake, type Table } from '#lib/atlas/tables/table.ts';
import type { Issue } from '#lib/story/issue.ts';
import { listIssues } from '#lib/story/list-issues.ts';
import { PLAIN } from '#lib/story/paint.ts';
import { issueAt } from '#lib/story/report.ts';

/** What keeps a site from being made, and is for its editors to mend: told by place and cure, without where the code was. */
export class Mistakes extends Error {
  constructor(
    heading: string,
    readonly issues: readonly Issue[]
  ) {
    super(`${heading}\n\n${listIssues(issues, PLAIN, true).join('\n')}\n`);
    this.name = 'Mistakes';
    this.stack = this.message;
  }
}

/** Those of the atlas' tables. */
export const tableMistakes = (mistakes: readonly Mistake[]): Mistakes =>
  new Mistakes('The atlas’ tables have mistakes:', mistakes.map(issueOf));

const issueOf = (mistake: Mistake): Issue => {
  const code = mistake.swapped ? 'table-swapped' : 'table-invalid';
  const hint = mistake.hint ?? 'docs/atlas.md and the head of the file tell what it holds.';
  return issueAt(code, mistake.file, mistake, mistake.message, hint);
};

/** The value of a table; throws its mistakes where it has any. */
export function soundValue<T>({ value, mistakes }: Table<T>): T {
  if (mistakes.length > 0) throw tableMistakes(mistakes);
  return value as T;
}
