import { existsSync, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { listSlugs } from '#lib/server/stories.ts';
import { nearest } from '#lib/text/near-words.ts';

/** A folder of stories, and which of them. */
interface Chosen {
  readonly root: string;
  readonly slugs: readonly string[];
}

/**
 * The stories that are named: each by its name in `root`, by the path of its folder or of a file in it, or by the path of
 * a folder of stories; all of `root` where none is named.
 *
 * @param at the folder that paths start from
 * @returns text that says what is wrong, where a name or a path is that of no story
 */
export function chosenStories(names: readonly string[], root: string, at: string): Chosen[] | string {
  if (!existsSync(root)) return `There is no folder ${root}.`;
  const known = listSlugs(root);
  if (names.length === 0) return [{ root, slugs: known }];
  const chosen = new Map<string, Set<string>>();
  for (const name of names) {
    const own = known.find((slug) => slug === name || resolve(root, slug) === resolve(at, name));
    const found = own === undefined ? storiesAt(resolve(at, name)) : { root, slugs: [own] };
    if (found === null) return unknown(name, root, known);
    const folder = resolve(found.root);
    const slugs = chosen.get(folder) ?? new Set();
    chosen.set(folder, slugs);
    for (const slug of found.slugs) slugs.add(slug);
  }
  return [...chosen].map(([folder, slugs]) => ({ root: folder, slugs: [...slugs] }));
}

/** What lies at a path: a story, or a folder of stories. */
function storiesAt(path: string): Chosen | null {
  const status = statSync(path, { throwIfNoEntry: false });
  if (status === undefined) return null;
  if (status.isFile())
    return isStory(dirname(path)) ? { root: dirname(dirname(path)), slugs: [basename(dirname(path))] } : null;
  if (isStory(path)) return { root: dirname(path), slugs: [basename(path)] };
  const slugs = listSlugs(path).filter((slug) => isStory(resolve(path, slug)));
  return slugs.length > 0 ? { root: path, slugs } : null;
}

const isStory = (folder: string): boolean => existsSync(resolve(folder, 'story.md'));

function unknown(name: string, root: string, known: readonly string[]): string {
  if (/^(json|sarif|text)$/.test(name)) {
    return `npm keeps what is not behind “--” for itself: write npm run check -- --format ${name}`;
  }
  const [near] = nearest(name, known, 1);
  const there = known.length > 0 ? `There: ${known.join(', ')}.` : 'It is empty.';
  return `There is no story “${name}” in ${root}. ${near ? `Did you mean “${near}”?` : there}`;
}
