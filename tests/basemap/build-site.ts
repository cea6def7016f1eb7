import { spawn } from 'node:child_process';
import { basename, join } from 'node:path';
import { copySite, type StoryFolders } from '../tools/copy-site.ts';

/** A site that was built of stories of a test's own. */
export interface BuiltSite {
  /** The folder to serve. */
  readonly dir: string;
  readonly remove: () => Promise<void>;
}

/**
 * Builds a site as `npm run build` does, of other stories: the site's sources in a folder of their own.
 * @throws Error with what the build says, where it fails
 */
export async function buildSite(stories: StoryFolders): Promise<BuiltSite> {
  const { root, remove } = await copySite(stories);
  try {
    await run(['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], root);
  } catch (error) {
    await remove();
    throw error;
  }
  return { dir: join(root, 'build'), remove };
}

function run(args: readonly string[], cwd: string): Promise<void> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
    child.once('error', failed);
    child.once('close', (code) => (code === 0 ? done() : failed(new Error(`${basename(args[0]!)} ended:\n${said}`))));
  });
}
