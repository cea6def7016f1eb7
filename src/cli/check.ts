/** `npm run check [story…]`: lists the issues of the stories, all at once. Exit status 1 where one is an error. */
import { parseArgs } from 'node:util';
import { distinct, readStories, STORIES } from '#lib/server/stories.ts';
import { compareIssues } from '#lib/story/compare-issues.ts';
import { countByFile, countIssues } from '#lib/story/count-issues.ts';
import type { Issue } from '#lib/story/issue.ts';
import { listIssues } from '#lib/story/list-issues.ts';
import type { Paint } from '#lib/story/paint.ts';
import { chosenStories } from './chosen-stories.ts';
import { paintFor } from './colours.ts';
import { issuesJson } from './issues-json.ts';
import { sarif } from './sarif.ts';

const USAGE = `Usage: npm run check [-- [story…] [options]]

  story…            the stories to check, by name or by path; all where none is named
  --format FORMAT   text (default), json (each issue: file, line, column, severity, code, message, hint, docs)
                    or sarif (SARIF 2.1.0, for code scanning); in docs/issues.md
  --json            the same as --format json
  --all             list each issue; else like ones of a file are one line, in text
  --color           colours, wherever the text goes; --no-color: none. Else NO_COLOR and FORCE_COLOR are heeded, and
                    there are colours on a terminal
  --stories DIR     the folder of the story folders (default: ${STORIES})
  --help            this text

Exit status: 0 where there are no errors (warnings there may be), 1 where there are, 2 where the command makes no sense.`;

const OPTIONS = {
  format: { type: 'string' },
  json: { type: 'boolean' },
  all: { type: 'boolean' },
  color: { type: 'boolean' },
  stories: { type: 'string' },
  help: { type: 'boolean', short: 'h' }
} as const;

const FORMATS: readonly string[] = ['text', 'json', 'sarif'];

/** What a command writes to, and what it is told beside its arguments. */
export interface Surroundings {
  readonly print: (line: string) => void;
  readonly complain: (line: string) => void;
  /** Shows in place of what it showed before what is at work now; nothing with an empty text. */
  readonly progress?: (text: string) => void;
  /** Whether what is printed is read on a terminal. */
  readonly terminal: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Checks what the arguments name, and prints what there is to say. Gives the exit status. */
export function check(args: readonly string[], { print, complain, progress, terminal, env }: Surroundings): number {
  let parsed;
  try {
    parsed = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true, allowNegative: true });
  } catch (error) {
    complain(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
    return 2;
  }
  const { values, positionals } = parsed;
  if (values.help) {
    print(USAGE);
    return 0;
  }
  const format = values.format ?? (values.json ? 'json' : 'text');
  if (!FORMATS.includes(format)) {
    complain(`--format takes text, json or sarif, not “${format}”.`);
    return 2;
  }
  const chosen = chosenStories(positionals, values.stories ?? STORIES, env['INIT_CWD'] ?? process.cwd());
  if (typeof chosen === 'string') {
    complain(chosen);
    return 2;
  }
  const stories = chosen.reduce((sum, { slugs }) => sum + slugs.length, 0);
  let begun = 0;
  const reading = (slug: string): void => progress?.(`${++begun} of ${stories}: ${slug}`);
  // What is wrong with a table of the atlas is told of every folder.
  const all = chosen.flatMap(({ root, slugs }) => readStories(root, slugs, reading).issues);
  const issues = distinct(all).sort(compareIssues);
  progress?.('');
  if (format === 'json') print(issuesJson(issues));
  else if (format === 'sarif') print(sarif(issues, env));
  else {
    const paint = paintFor({ asked: values.color, terminal, env });
    for (const line of issueReport(issues, paint, values.all)) print(line);
    print(`${storiesIn(stories)} checked: ${countIssues(issues) || 'all is well'}.`);
  }
  return issues.some(({ severity }) => severity === 'error') ? 1 : 0;
}

/** The list of the issues, and how many each file has; nothing where there are none. */
function issueReport(issues: readonly Issue[], paint: Paint, each = false): string[] {
  return issues.length === 0 ? [] : [...listIssues(issues, paint, each), '', ...countByFile(issues), ''];
}

const storiesIn = (n: number): string => (n === 0 ? 'No story' : `${n} ${n === 1 ? 'story' : 'stories'}`);

/** Those of the process that runs. */
export const surroundings = (): Surroundings => ({
  print: (line) => console.log(line),
  complain: (line) => console.error(line),
  // Beside the list, which may go to a file, and only where somebody watches.
  ...(process.stderr.isTTY ? { progress: (text) => void process.stderr.write(`\r\x1b[K${text}`) } : {}),
  terminal: process.stdout.isTTY,
  env: process.env
});

if (import.meta.filename === process.argv[1]) {
  // npm takes `--json` for itself unless it stands after `--`, and tells of it.
  const json = process.env['npm_config_json'] === 'true' ? ['--json'] : [];
  process.exitCode = check([...process.argv.slice(2), ...json], surroundings());
}
