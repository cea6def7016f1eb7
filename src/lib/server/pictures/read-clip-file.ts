import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { clipTooLarge, LARGEST_CLIP, readClip, type ClipFault, type ClipFile } from '#lib/story/pictures/clip-bytes.ts';

/** What a file is that is called like a clip. @param size in bytes */
export function readClipFile(path: string, size: number): ClipFile | ClipFault {
  if (size > LARGEST_CLIP) return clipTooLarge(size);
  const bytes = readFileSync(path);
  const clip = readClip(bytes);
  if ('code' in clip) return clip;
  return { ...clip, hash: createHash('sha256').update(bytes).digest('hex').slice(0, 10) };
}
