import { readFileSync } from 'node:fs';

/** The reader's script in the source, and in the manifest of the client build. */
const ENTRY = 'src/lib/reader/start.ts';
const MANIFEST = '.svelte-kit/output/client/.vite/manifest.json';

/** The part of it that an embed fetches too. */
export const EMBED_ENTRY = 'src/lib/reader/embed/embed.ts';

/** The script of the atlas' own page. */
export const ATLAS_ENTRY = 'src/lib/reader/atlas.ts';

/** The script of the pages that show a story in others' situations. */
export const EMBED_TEST_ENTRY = 'src/lib/reader/embed/embed-test.ts';

/** Address of the reader's script from the site's root: its source under `vite dev`, its hashed file in a build. */
export function entryUrl(source = ENTRY): string {
  return import.meta.env.DEV ? source : chunkOf(readManifest(), source).file;
}

/** Addresses of what that script imports at once, from the site's root; under `vite dev` a browser finds them by itself. */
export function importUrls(source = ENTRY): string[] {
  if (import.meta.env.DEV) return [];
  const manifest = readManifest();
  const found = new Set<string>();
  const add = (name: string): void => {
    for (const imported of chunkOf(manifest, name).imports ?? []) {
      const { file } = chunkOf(manifest, imported);
      if (found.has(file)) continue;
      found.add(file);
      add(imported);
    }
  };
  add(source);
  return [...found];
}

type Manifest = Readonly<Record<string, { readonly file: string; readonly imports?: readonly string[] }>>;

const readManifest = (): Manifest => JSON.parse(readFileSync(MANIFEST, 'utf8')) as Manifest;

function chunkOf(manifest: Manifest, name: string): Manifest[string] {
  const chunk = manifest[name];
  if (!chunk) throw new Error(`${MANIFEST} has no ${name}: the plugin in vite.config.ts emits it`);
  return chunk;
}
