import { nearest } from '#lib/text/near-words.ts';
import { checkOriginal, type Known, type Original } from './check-original.ts';
import { checkTranslation } from './check-translation.ts';
import { compareIssues } from '#lib/story/compare-issues.ts';
import { dataEnding } from '#lib/story/data/data-files.ts';
import type { Issue } from '#lib/story/issue.ts';
import { quote } from '#lib/story/fields/located.ts';
import { SLUG, suggest } from '#lib/story/fields/narrow.ts';
import { FILE_START, issueAt } from '#lib/story/report.ts';
import type { Story } from '#lib/story/story.ts';
import { decodeFile, type StoryFile, type StoryFolder } from '#lib/story/story-file.ts';
import type { SourceText } from '#lib/story/source-text.ts';
import { takenFault } from '#lib/story/taken.ts';
import { languageHint, languageName, languageTag } from '#lib/story/fields/language-tag.ts';
import { baseOf, type Language } from '#lib/text/language.ts';

/** What a folder holds: its story in each language, or none where a mistake keeps it from being built. */
export interface Validated {
  /** The original first. */
  readonly stories: readonly Story[];
  /** The same as far as they can be shown, whatever is wrong with them, to whoever writes them. */
  readonly drafts: readonly Story[];
  readonly issues: readonly Issue[];
}

const TRANSLATION = /^story\.(.+)\.md$/;

/** Reads and checks the folder of a story. Pure: the same files and atlas give the same stories and issues. */
export function validateStory(folder: StoryFolder, known: Known): Validated {
  const issues: Issue[] = [];
  const slug = folder.path.split('/').at(-1) ?? '';
  const path = `${folder.path}/story.md`;
  if (!SLUG.test(slug)) {
    const message = `The folder ${quote(slug)} cannot be the address of a story.`;
    const hint = `Name it with small letters from a to z, digits and single hyphens${suggest(slug)}.`;
    issues.push(issueAt('slug-invalid', path, FILE_START, message, hint));
  }
  const taken = takenFault(slug);
  if (taken) issues.push(issueAt('slug-invalid', path, FILE_START, taken.message, taken.hint));
  const stories = storiesOf(folder, slug, known, issues);
  const sorted = withoutRepeats([...issues].sort(compareIssues));
  const sound = !sorted.some(({ severity }) => severity === 'error');
  return { stories: sound ? stories : [], drafts: stories, issues: sorted };
}

function storiesOf(folder: StoryFolder, slug: string, known: Known, issues: Issue[]): Story[] {
  const path = `${folder.path}/story.md`;
  const file = folder.files.get('story.md');
  if (file === undefined) {
    const [near] = nearest(
      'story.md',
      [...folder.files].flatMap(([name, { kind }]) => (kind === 'file' && !TRANSLATION.test(name) ? [name] : [])),
      1
    );
    const hint = near
      ? `Rename “${near}” to “story.md”.`
      : 'Put the original there as story.md, or take the folder away.';
    issues.push(issueAt('story-missing', path, FILE_START, 'The folder has no story.md.', hint));
    return [];
  }
  const source = decodeFile(path, file, issues);
  const reading = { ...folder, used: new Set<string>() };
  const original = source && guarded(source, issues, () => checkOriginal(source, slug, reading, known, issues));
  const translations: Story[] = [];
  const read = new Map<Language, string>();
  for (const [name, translated] of [...folder.files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const written = TRANSLATION.exec(name)?.[1];
    if (written === undefined) continue;
    const path = `${folder.path}/${name}`;
    const language = languageTag(written);
    if (language === undefined) {
      const message = `${quote(written)}, in the name of the file, is not the tag of a language.`;
      const hint = `${languageHint(written)} The file is then story.fr.md, story.en-GB.md and so on.`;
      issues.push(issueAt('lang-unknown', path, FILE_START, message, hint));
      continue;
    }
    const first = read.get(baseOf(language));
    if (first !== undefined) {
      const message = `There is a translation into ${languageName(language)} already: ${quote(first)}.`;
      const hint =
        'Keep one of them: both would have the same address, which is that of the language without a country.';
      issues.push(issueAt('translation-repeated', path, FILE_START, message, hint));
      continue;
    }
    read.set(baseOf(language), name);
    const story = readTranslation({ path, language, file: translated }, original, known, issues);
    if (story) translations.push(story);
  }
  if (original) reportStray(folder, original, reading.used, issues);
  if (!original?.story) return [];
  // Nothing can be drawn of a text without a scene.
  const all = [original.story, ...translations].filter(({ steps }) => steps.length > 0);
  const languages = all.map(({ lang }) => lang);
  return all.map((story) => ({ ...story, languages }));
}

function readTranslation(
  { path, language, file }: { readonly path: string; readonly language: Language; readonly file: StoryFile },
  original: Original | null,
  known: Known,
  issues: Issue[]
): Story | null {
  const of = original?.frontMatter?.lang?.value;
  if (of !== undefined && baseOf(of) === baseOf(language)) {
    const message = `The original is in “${of}” too.`;
    const hint = 'Name the file after the language that it translates into, or correct “lang” in story.md.';
    issues.push(issueAt('translation-of-itself', path, FILE_START, message, hint));
    return null;
  }
  const source = decodeFile(path, file, issues);
  if (source === null || original === null) return null;
  return guarded(source, issues, () => checkTranslation(source, language, original, known, issues));
}

/** The parsers of Markdown and HTML call themselves for each level of nesting, and no story has thousands of those. */
function guarded<T>(source: SourceText, issues: Issue[], read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const message = 'Lists, quotes or emphasis are nested too deeply to be read.';
    issues.push(issueAt('nesting-too-deep', source.path, FILE_START, message, 'Write shorter and simpler paragraphs.'));
    return null;
  }
}

function reportStray(
  { path, files }: StoryFolder,
  { frontMatter }: Original,
  shown: ReadonlySet<string>,
  issues: Issue[]
): void {
  if (frontMatter === null) return;
  const layers = frontMatter.layers?.value ?? [];
  const declared = new Set(layers.flatMap(({ file, join }) => [file.value, ...(join ? [join.file.value] : [])]));
  for (const [name, file] of files) {
    if (name === 'story.md' || TRANSLATION.test(name) || declared.has(name) || shown.has(name)) continue;
    if (file.kind === 'outside') {
      // Says by name what is wrong with it, and reads nothing.
      decodeFile(`${path}/${name}`, file, issues);
      continue;
    }
    const hint = dataEnding(name)
      ? 'Declare it under “layers” in story.md, or take it out of the folder.'
      : file.picture || file.clip
        ? `Show it in a text, ![what it shows](${name} "Caption © Credit"), or take it out of the folder.`
        : 'Take it out of the folder: a story is story.md, its translations, its layers’ files and its pictures.';
    issues.push(issueAt('file-stray', `${path}/${name}`, FILE_START, `The story does not use ${quote(name)}.`, hint));
  }
}

/** Two layers may read one file, whose mistakes are to be listed once. */
function withoutRepeats(sorted: readonly Issue[]): Issue[] {
  const key = ({ file, line, column, code, message }: Issue): string => `${file}:${line}:${column}:${code}:${message}`;
  return sorted.filter((issue, at) => {
    const before = sorted[at - 1];
    return before === undefined || key(before) !== key(issue);
  });
}
