import { readdirSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { compareIssues } from '#lib/story/compare-issues.ts';
import type { Issue } from '#lib/story/issue.ts';
import type { Story } from '#lib/story/story.ts';
import { validateStory, type Validated } from '#lib/story/validate.ts';
import { readAtlas } from './atlas.ts';
import { withCutLayers } from './cut-layers.ts';
import { readGazetteer } from './gazetteer.ts';
import { readStoryFolder, stampOf } from './read-story.ts';

/** Where the stories are, relative to the project root. */
export const STORIES = 'src/stories';

/** A folder that has not changed is not read again: while an editor writes, the page asks on each save. */
const read = new Map<string, { readonly stamp: string; readonly validated: Validated }>();

/** The names of the story folders, sorted. */
export function listSlugs(root: string = STORIES): string[] {
  return readdirSync(root)
    .filter((name) => !name.startsWith('.') && statSync(join(root, name)).isDirectory())
    .sort();
}

/**
 * Reads and checks stories.
 *
 * @param root the folder of the story folders
 * @param slugs which of them; all where it is left out
 * @returns the stories that are sound, each original before its translations; those that an editor can be shown all the
 *   same; and the issues of all, sorted
 */
export function readStories(
  root: string = STORIES,
  slugs: readonly string[] = listSlugs(root)
): { stories: Story[]; drafts: Story[]; issues: Issue[] } {
  const all = slugs.map((slug) => readStory(root, slug));
  return {
    stories: all.flatMap(({ stories }) => stories),
    drafts: all.flatMap(({ drafts }) => drafts),
    issues: all.flatMap(({ issues }) => issues).sort(compareIssues)
  };
}

function readStory(root: string, slug: string): Validated {
  const folder = resolve(root, slug);
  const stamp = stampOf(folder);
  const last = read.get(folder);
  if (last?.stamp === stamp) return last.validated;
  const atlas = readAtlas();
  const path = relative(process.cwd(), folder).split(sep).join('/');
  const known = { atlas, gazetteer: (language: string) => readGazetteer(language, atlas) };
  const validated = withCutLayers(validateStory(readStoryFolder(folder, path), known), path, atlas);
  read.set(folder, { stamp, validated });
  return validated;
}
