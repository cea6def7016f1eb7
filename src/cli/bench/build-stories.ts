import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { StoryFiles } from './generated-stories.ts';

/** What of the project its build reads. */
const SOURCES = ['src', 'static', 'package.json', 'svelte.config.js', 'tsconfig.json', 'vite.config.ts'];

/** A site that was built of other stories than the project's own. */
export interface BuiltSite {
  /** A copy of the project, in a temporary folder. */
  readonly root: string;
  /** The site's files. */
  readonly dir: string;
  /** What the build printed. */
  readonly output: string;
  /** How long it took, s. */
  readonly seconds: number;
  /** Takes all of it off the disk. */
  readonly remove: () => void;
}

/**
 * Builds the site with other stories, beside the project, whose own build is left alone.
 * @param stories files by the name of the story's folder
 * @throws with what the build printed where it fails
 */
export async function buildStories(stories: ReadonlyMap<string, StoryFiles>): Promise<BuiltSite> {
  const root = mkdtempSync(join(tmpdir(), 'lieudit-'));
  const remove = (): void => rmSync(root, { recursive: true, force: true });
  try {
    for (const source of SOURCES) {
      if (!existsSync(source)) continue;
      cpSync(source, join(root, source), {
        recursive: true,
        filter: (path) => !resolve(path).startsWith(resolve('src/stories/'))
      });
    }
    symlinkSync(resolve('node_modules'), join(root, 'node_modules'), 'dir');
    for (const [slug, files] of stories) {
      const folder = join(root, 'src/stories', slug);
      mkdirSync(folder, { recursive: true });
      for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    }
    const start = performance.now();
    const output = await vite(root);
    return { root, dir: join(root, 'build'), output, seconds: (performance.now() - start) / 1000, remove };
  } catch (error) {
    remove();
    throw error;
  }
}

function vite(root: string): Promise<string> {
  const args = [resolve('node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'];
  // A runner of tests says in the environment what it is, and Vite would build for it.
  const env = { ...process.env, NODE_ENV: 'production' };
  for (const name of ['VITEST', 'TEST', 'DEV', 'PROD', 'MODE', 'SSR', 'BASE_URL', 'NODE_OPTIONS']) {
    delete (env as NodeJS.ProcessEnv)[name];
  }
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += String(data)));
  return new Promise((done, failed) => {
    child.on('error', failed);
    child.on('close', (status) => (status === 0 ? done(output) : failed(new Error(`vite build failed:\n${output}`))));
  });
}
