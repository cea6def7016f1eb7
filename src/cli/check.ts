/** `npm run check [slug…]`: lists the issues of the stories, all at once. Exit status 1 where one is an error. */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { listSlugs, readStories, STORIES } from '#lib/server/stories.ts';
import { formatIssue } from '#lib/story/format-issue.ts';
import type { Issue } from '#lib/story/issue.ts';
import { nearest } from '#lib/text/distance.ts';

const USAGE = `Usage: npm run check [-- [slug…] [--json] [--stories DIR]]

  slug…          the stories to check; all where none is named
  --json         print the issues as JSON: code, severity, message, hint, file, line, column
  --stories DIR  the folder of the story folders (default: ${STORIES})`;

/** Checks what the arguments name, and prints what there is to say. Gives the exit status: 2 where they make no sense. */
export function check(
  args: readonly string[],
  print: (line: string) => void,
  complain: (line: string) => void
): number {
  let parsed;
  try {
    const options = { json: { type: 'boolean' }, stories: { type: 'string' }, help: { type: 'boolean' } } as const;
    parsed = parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    complain(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
    return 2;
  }
  const { values, positionals } = parsed;
  if (values.help) {
    print(USAGE);
    return 0;
  }
  const root = values.stories ?? STORIES;
  if (!existsSync(root)) {
    complain(`There is no folder ${root}.`);
    return 2;
  }
  const known = listSlugs(root);
  for (const slug of positionals) {
    if (known.includes(slug)) continue;
    const [near] = nearest(slug, known, 1);
    complain(
      `There is no story “${slug}” in ${root}. ${near ? `Did you mean “${near}”?` : `There: ${known.join(', ')}.`}`
    );
    return 2;
  }
  const slugs = positionals.length > 0 ? [...new Set(positionals)] : known;
  const { issues } = readStories(root, slugs);
  if (values.json) print(JSON.stringify(issues, null, 2));
  else {
    for (const issue of issues) print(formatIssue(issue));
    print(`${issues.length > 0 ? '\n' : ''}${summary(slugs.length, issues)}`);
  }
  return issues.some(({ severity }) => severity === 'error') ? 1 : 0;
}

function summary(stories: number, issues: readonly Issue[]): string {
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  const found = [count(errors, 'error'), count(issues.length - errors, 'warning')].filter((words) => words !== '');
  const checked = count(stories, 'story', 'stories') || 'No story';
  return `${checked} checked: ${found.length > 0 ? found.join(', ') : 'all is well'}.`;
}

const count = (n: number, one: string, many = `${one}s`): string => (n === 0 ? '' : `${n} ${n === 1 ? one : many}`);

if (import.meta.filename === process.argv[1]) {
  // npm takes `--json` for itself unless it stands after `--`, and tells of it.
  const json = process.env.npm_config_json === 'true' ? ['--json'] : [];
  process.exitCode = check([...process.argv.slice(2), ...json], console.log, console.error);
}
