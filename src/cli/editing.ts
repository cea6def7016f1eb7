import { resolve } from 'node:path';
import { normalizePath, type Plugin, type ViteDevServer } from 'vite';
import { countIssues } from '#lib/story/count-issues.ts';
import type { Issue } from '#lib/story/issue.ts';
import { listIssues } from '#lib/story/list-issues.ts';
import { paintFor } from './colours.ts';

/** So long after a file was saved, in ms, the stories are read: editors save several at once, or one in parts. */
const PAUSE = 100;

/**
 * While an editor writes: a story or a table of the atlas that is saved is read anew, the page reloads, and the terminal
 * lists what is wrong.
 */
export function editing(): Plugin {
  return {
    name: 'lieudit-editing',
    apply: 'serve',
    configureServer(server) {
      let timer: NodeJS.Timeout | undefined;
      const later = (run: () => void) => {
        clearTimeout(timer);
        timer = setTimeout(run, PAUSE);
      };
      // A path that is added relative is told relative: whole ones, as Vite's own are.
      server.watcher.add(['src/stories', 'src/atlas'].map((folder) => resolve(server.config.root, folder)));
      server.watcher.on('all', (_, path) => {
        const folder = /[\\/]src[\\/](stories|atlas)[\\/]/.exec(path)?.[1];
        if (folder === 'atlas') forgetAtlas(server);
        if (folder === undefined) return;
        later(() => {
          server.ws.send({ type: 'full-reload' });
          void list(server);
        });
      });
      server.httpServer?.once('listening', () => later(() => void list(server)));
    }
  };
}

/** Whoever reads the atlas from the disk keeps it, and what is made of it: that, and what imports it, is loaded again. */
function forgetAtlas({ environments, config }: ViteDevServer): void {
  const { moduleGraph } = environments.ssr;
  const readers = `${normalizePath(config.root)}/src/lib/server/`;
  for (const [file, modules] of moduleGraph.fileToModulesMap) {
    if (file.startsWith(readers)) for (const module of modules) moduleGraph.invalidateModule(module);
  }
}

/** What was listed last: it is not said again. */
let listed = '';

async function list(server: ViteDevServer): Promise<void> {
  const { logger } = server.config;
  try {
    // As the pages have them, of which the ones that have not changed are there already.
    const { issuesOf } = (await server.ssrLoadModule('/src/lib/server/site.ts')) as {
      issuesOf: () => readonly Issue[];
    };
    const issues = issuesOf();
    const paint = paintFor({ terminal: process.stdout.isTTY, env: process.env });
    const lines = [...listIssues(issues, paint), '', `Stories: ${countIssues(issues) || 'all is well'}.`].join('\n');
    if (lines !== listed) logger.info(`\n${lines.trim()}\n`);
    listed = lines;
  } catch (error) {
    logger.error(error instanceof Error ? String(error.stack) : String(error));
  }
}
