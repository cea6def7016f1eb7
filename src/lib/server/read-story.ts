import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { LARGEST, LARGEST_SIMPLIFIED, type StoryFile, type StoryFolder } from '#lib/story/story-file.ts';

/**
 * Reads the folder of a story. Files whose names begin with a dot are the system's and left out; the name of a folder ends
 * in a slash.
 *
 * @param folder on the disk
 * @param path of the same folder, as issues give it
 */
export function readStoryFolder(folder: string, path: string): StoryFolder {
  const files = new Map<string, StoryFile>();
  for (const name of readdirSync(folder).sort()) {
    if (name.startsWith('.')) continue;
    const file = join(folder, name);
    // A link that leads nowhere is no file.
    const status = statSync(file, { throwIfNoEntry: false });
    if (status === undefined) continue;
    const largest = name.endsWith('.geojson') ? LARGEST_SIMPLIFIED : name.endsWith('.md') ? LARGEST : -1;
    const readable = status.isFile() && status.size <= largest;
    files.set(status.isFile() ? name : `${name}/`, { size: status.size, bytes: readable ? readFileSync(file) : null });
  }
  return { path, files };
}

/** Differs where a file of the folder was added, taken out or saved. */
export function stampOf(folder: string): string {
  return readdirSync(folder)
    .sort()
    .map((name) => {
      const status = statSync(join(folder, name), { throwIfNoEntry: false });
      return `${name} ${status?.mtimeMs} ${status?.size}`;
    })
    .join('\n');
}
