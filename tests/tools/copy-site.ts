import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** The site's sources in a folder of their own. */
export interface CopiedSite {
  readonly root: string;
  readonly remove: () => Promise<void>;
}

/** What stands in `story.md`, or in each file, by the name of the story's folder. */
export type StoryFolders = Readonly<Record<string, string | Readonly<Record<string, string | Uint8Array>>>>;

/** Copies the site's sources, with other stories. */
export async function copySite(stories: StoryFolders): Promise<CopiedSite> {
  const root = await mkdtemp(join(tmpdir(), 'lieudit-site-'));
  const copied = ['src', 'static', 'package.json', 'svelte.config.js', 'vite.config.ts', 'tsconfig.json'];
  const shipped = resolve('src/stories');
  for (const name of copied) {
    await cp(name, join(root, name), { recursive: true, filter: (path) => resolve(path) !== shipped });
  }
  await symlink(resolve('node_modules'), join(root, 'node_modules'), 'junction');
  for (const [slug, story] of Object.entries(stories)) {
    await mkdir(join(root, 'src/stories', slug), { recursive: true });
    const files = typeof story === 'string' ? { 'story.md': story } : story;
    for (const [name, content] of Object.entries(files))
      await writeFile(join(root, 'src/stories', slug, name), content);
  }
  return { root, remove: () => rm(root, { recursive: true, force: true }) };
}
