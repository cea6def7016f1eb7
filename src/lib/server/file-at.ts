import { realpathSync, statSync, type Stats } from 'node:fs';
import { sep } from 'node:path';

/** What a name in a story's folder stands for. */
export interface FileAt {
  readonly status: Stats;
  /** Where it is on the disk, links followed. */
  readonly real: string;
  /** A link leads out of the folder. */
  readonly outside: boolean;
}

/**
 * Looks at what a path leads to, without reading it; null where that is nowhere: a link in a circle, or to what is not there.
 *
 * @param folder in which it has to be, links followed
 */
export function fileAt(path: string, folder: string): FileAt | null {
  try {
    const real = realpathSync(path);
    return { status: statSync(real), real, outside: !real.startsWith(folder + sep) };
  } catch {
    return null;
  }
}
