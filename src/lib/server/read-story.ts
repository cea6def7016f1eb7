import { readdirSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { dataEnding } from '#lib/story/data/data-files.ts';
import { LARGEST_SIMPLIFIED, LARGEST_TEXT, type StoryFile, type StoryFolder } from '#lib/story/story-file.ts';
import { CLIP_NAME } from '#lib/story/pictures/clip-bytes.ts';
import { PICTURE_NAME } from '#lib/story/pictures/picture.ts';
import { fileAt } from './file-at.ts';
import { readClipFile } from './pictures/read-clip-file.ts';
import { readPictures } from './pictures/read-pictures.ts';

/**
 * Reads the folder of a story. Files whose names begin with a dot are the system's and left out; the name of a folder ends
 * in a slash. Of what lies outside of the folder nothing is read, and a pipe or a device is never opened.
 *
 * @param folder on the disk
 * @param path of the same folder, as issues give it
 */
export function readStoryFolder(folder: string, path: string): StoryFolder {
  const files = new Map<string, StoryFile>();
  const pictures: { readonly name: string; readonly path: string; readonly size: number }[] = [];
  const within = realpathSync(folder);
  for (const name of readdirSync(folder).sort()) {
    if (name.startsWith('.')) continue;
    const found = fileAt(join(folder, name), within);
    // A link that leads nowhere is no file.
    if (found === null) continue;
    const { status, real, outside } = found;
    if (outside) {
      files.set(name, { size: 0, bytes: null, kind: 'outside' });
      continue;
    }
    const largest = dataEnding(name) ? LARGEST_SIMPLIFIED : name.endsWith('.md') ? LARGEST_TEXT : -1;
    const readable = status.isFile() && status.size <= largest;
    if (status.isFile() && PICTURE_NAME.test(name)) pictures.push({ name, path: real, size: status.size });
    files.set(status.isDirectory() ? `${name}/` : name, {
      size: status.size,
      bytes: readable ? readFileSync(real) : null,
      kind: status.isFile() ? 'file' : status.isDirectory() ? 'folder' : 'device',
      ...(status.isFile() && CLIP_NAME.test(name) && { clip: readClipFile(real, status.size) })
    });
  }
  // Those of a folder at once, which is how they are decoded.
  for (const [i, picture] of readPictures(pictures).entries()) {
    const { name, size } = pictures[i]!;
    files.set(name, { size, bytes: null, kind: 'file', picture });
  }
  return { path, files };
}

/** Differs where a file of the folder was added, taken out or saved. */
export function stampOf(folder: string): string {
  return readdirSync(folder)
    .sort()
    .map((name) => {
      const status = fileAt(join(folder, name), folder)?.status;
      return `${name} ${status?.mtimeMs} ${status?.size}`;
    })
    .join('\n');
}
