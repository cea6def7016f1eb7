/** `npm run new <slug>`: begins a story. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { STORIES } from '#lib/server/stories.ts';
import { SLUG, suggest } from '#lib/story/fields/narrow.ts';
import { takenFault } from '#lib/story/taken.ts';
import { languageHint, languageName, languageTag } from '#lib/story/fields/language-tag.ts';
import { starterStory, startsIn } from './starter-story.ts';

const USAGE = `Usage: npm run new -- <slug> [--lang fr] [--title "…"] [--stories DIR]

  <slug>         the folder and the address of the story: small letters, digits, hyphens
  --lang         its language, a BCP 47 tag such as fr or en-GB, in which it is begun (default: en)
  --title        its title (default: made of the slug)
  --stories DIR  the folder of the story folders (default: ${STORIES})`;

/**
 * Begins the story that the arguments name, and never writes over one. Gives the exit status.
 *
 * @param today the day that its borders are drawn as of, until somebody changes it
 */
export function begin(
  args: readonly string[],
  today: string,
  print: (line: string) => void,
  complain: (line: string) => void
): number {
  let parsed;
  try {
    const options = { lang: { type: 'string' }, title: { type: 'string' }, stories: { type: 'string' } } as const;
    parsed = parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    complain(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
    return 2;
  }
  const { values, positionals } = parsed;
  const [slug, ...more] = positionals;
  const lang = languageTag(values.lang ?? 'en');
  const root = values.stories ?? STORIES;
  const taken = takenFault(slug ?? '');
  const fault =
    slug === undefined || more.length > 0
      ? USAGE
      : !SLUG.test(slug)
        ? `“${slug}” cannot be an address: use small letters from a to z, digits and single hyphens${suggest(slug)}.`
        : taken
          ? `${taken.message} ${taken.hint}`
          : lang === undefined
            ? `“${values.lang}” is not the tag of a language. ${languageHint(values.lang ?? '')}`
            : existsSync(join(root, slug))
              ? `${join(root, slug)} is there already.`
              : null;
  if (fault !== null || slug === undefined || lang === undefined) {
    complain(fault ?? USAGE);
    return 2;
  }
  const file = join(root, slug, 'story.md');
  const words = slug.replaceAll('-', ' ');
  const title = values.title?.trim() || words.charAt(0).toUpperCase() + words.slice(1);
  mkdirSync(join(root, slug), { recursive: true });
  writeFileSync(file, starterStory(title, lang, today), { flag: 'wx' });
  print(`${file} is there. Write in it while “npm run dev” shows it; “npm run check ${slug}” lists its mistakes.`);
  if (!startsIn(lang)) print(`Its text is in English: there is none to begin from in ${languageName(lang)}.`);
  return 0;
}

if (import.meta.filename === process.argv[1]) {
  const now = new Date();
  const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, '0')).join('-');
  process.exitCode = begin(process.argv.slice(2), today, console.log, console.error);
}
