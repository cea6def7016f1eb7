import { readFileSync } from 'node:fs';

/** The reader's script in the source, and in the manifest of the client build. */
const ENTRY = 'src/lib/reader/start.ts';
const MANIFEST = '.svelte-kit/output/client/.vite/manifest.json';

/** The part of it that an embed fetches too. */
export const EMBED_ENTRY = 'src/lib/reader/embed.ts';

/** The script of the atlas' own page. */
export const ATLAS_ENTRY = 'src/lib/reader/atlas.ts';

/** The script of the pages that show a story in others' situations. */
export const EMBED_TEST_ENTRY = 'src/lib/reader/embed-test.ts';

/** Address of the reader's script from the site's root: its source under `vite dev`, its hashed file in a build. */
export function entryUrl(source = ENTRY): string {
  if (import.meta.env.DEV) return source;
  const manifest = JSON.parse(readFileSync(MANIFEST, 'utf8')) as Record<string, { file: string }>;
  const entry = manifest[source];
  if (!entry) throw new Error(`${MANIFEST} has no ${source}: the plugin in vite.config.ts emits it`);
  return entry.file;
}
