import { readdirSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { compareIssues } from '#lib/story/compare-issues.ts';
import type { Issue } from '#lib/story/issue.ts';
import type { Story } from '#lib/story/story.ts';
import { validateStory, type Validated } from '#lib/story/check/validate.ts';
import { readAtlas } from './atlas.ts';
import { withNotesChecked } from './check-notes.ts';
import { withRoomChecked } from './check-room.ts';
import { withGeneralisedLayers } from './generalise-layers.ts';
import { readGazetteer } from './gazetteer.ts';
import { Mistakes } from './mistakes.ts';
import { readRegionNames } from './region-names.ts';
import { readProvinces } from './provinces.ts';
import { readStoryFolder, stampOf } from './read-story.ts';

/** Where the stories are, relative to the project root. */
export const STORIES = 'src/stories';

/** What folders hold. */
export interface Read {
  /** Those that are sound, each original before its translations. */
  readonly stories: readonly Story[];
  /** All, each as far as it can be shown. */
  readonly drafts: readonly Story[];
  /** Sorted. */
  readonly issues: readonly Issue[];
}

/** A folder that has not changed is not read again: while an editor writes, the page asks on each save. */
const read = new Map<string, { readonly stamp: string; readonly validated: Validated }>();

/** The names of the story folders, sorted. */
export function listSlugs(root: string = STORIES): string[] {
  return readdirSync(root)
    .filter((name) => !name.startsWith('.') && statSync(join(root, name), { throwIfNoEntry: false })?.isDirectory())
    .sort();
}

/**
 * Reads and checks stories.
 *
 * @param root the folder of the story folders
 * @param slugs which of them; all where it is left out
 * @param reading is told of each before it is read
 */
export function readStories(
  root: string = STORIES,
  slugs: readonly string[] = listSlugs(root),
  reading: (slug: string) => void = () => {}
): Read {
  const all = slugs.map((slug) => {
    reading(slug);
    return readOrTell(root, slug);
  });
  return {
    stories: all.flatMap(({ stories }) => stories),
    drafts: all.flatMap(({ drafts }) => drafts),
    // A table that cannot be read is told once, and not of each story.
    issues: distinct(all.flatMap(({ issues }) => issues)).sort(compareIssues)
  };
}

/** A story that cannot be checked, for the atlas has mistakes, has those. */
function readOrTell(root: string, slug: string): Validated {
  try {
    return readStory(root, slug);
  } catch (error) {
    if (!(error instanceof Mistakes)) throw error;
    return { stories: [], drafts: [], issues: error.issues };
  }
}

/** Each issue once. */
export const distinct = (issues: readonly Issue[]): Issue[] => [
  ...new Map(issues.map((issue) => [JSON.stringify(issue), issue])).values()
];

function readStory(root: string, slug: string): Validated {
  const folder = resolve(root, slug);
  const stamp = stampOf(folder);
  const last = read.get(folder);
  if (last?.stamp === stamp) return last.validated;
  const atlas = readAtlas();
  const path = relative(process.cwd(), folder).split(sep).join('/');
  const known = {
    atlas,
    gazetteer: (language: string) => readGazetteer(language, atlas),
    provinces: (language: string) => readProvinces(atlas, language),
    regionNames: () => readRegionNames(atlas)
  };
  const files = readStoryFolder(folder, path);
  const whole = withGeneralisedLayers(validateStory(files, known), path, atlas);
  const validated = withNotesChecked(withRoomChecked(whole, files, path, atlas), files, path, atlas);
  read.set(folder, { stamp, validated });
  return validated;
}
