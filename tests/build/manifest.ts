import { readFileSync } from 'node:fs';

/** A chunk as Vite's manifest of the client has it; paths are from the site's root. */
export interface Chunk {
  readonly file: string;
  readonly css?: readonly string[];
  /** Names of chunks in the manifest. */
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
}

export const manifest = JSON.parse(readFileSync('.svelte-kit/output/client/.vite/manifest.json', 'utf8')) as Readonly<
  Record<string, Chunk>
>;

/** A chunk and all that leads on from it, by some of its imports. */
export function from(name: string, next: (chunk: Chunk) => readonly string[]): Set<string> {
  const found = new Set([name]);
  for (const one of found) for (const other of next(manifest[one]!)) found.add(other);
  return found;
}

/** A chunk and all that it asks for, at once or later. */
export const allFrom = (name: string): Set<string> =>
  from(name, ({ imports = [], dynamicImports = [] }) => [...imports, ...dynamicImports]);
