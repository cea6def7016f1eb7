import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { STORIES } from '#lib/server/stories.ts';
import { withoutMetadata } from '#lib/story/pictures/clip-bytes.ts';

/** A clip as it is served. */
export const clipBytes = (slug: string, file: string): Uint8Array =>
  withoutMetadata(readFileSync(join(STORIES, slug, file)));
