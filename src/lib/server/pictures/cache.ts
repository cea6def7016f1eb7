import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where what takes long is kept from one build to the next: whoever clears it waits once more. */
const FOLDER = 'node_modules/.cache/lieudit/pictures';

/** What was kept under a name; null where nothing was. */
export function kept(name: string): Buffer | null {
  const path = join(FOLDER, name);
  return existsSync(path) ? readFileSync(path) : null;
}

/** Keeps it. Where the disk is full or may not be written to, the next build does the work again. */
export function keep(name: string, content: Buffer | string): void {
  const path = join(FOLDER, name);
  // Two builds at once: each writes its own, and one of them is the last.
  const own = `${path}.${process.pid}`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(own, content);
    renameSync(own, path);
  } catch {
    // As said.
  }
}
