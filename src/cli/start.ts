/** `npm start`: builds the site, serves it, says where. PORT and HOST choose where. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { check } from './check.ts';
import { readPort } from './port.ts';
import { serve } from './serve.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
process.chdir(root);

try {
  const ports = readPort(process.env.PORT);

  // What is wrong with the stories, by file and line, rather than a build that breaks on it.
  if (check([], console.log, console.error) !== 0) throw new Error('The site was not built: a story has errors.');

  console.log('Building the site…');
  // Vite is its own process: whatever fails there leaves nothing half-built in this one.
  const vite = ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'];
  const built = spawnSync(process.execPath, vite, { cwd: root, encoding: 'utf8', maxBuffer: Infinity });
  if (built.status !== 0) throw new Error(`${built.stdout}${built.stderr}\nThe site was not built: see above.`);

  const site = await serve({ dir: `${root}build`, host: process.env.HOST || '127.0.0.1', ...ports });
  console.log(`Lieudit is at ${site.url} (Ctrl-C ends it)`);
  const end = () => void site.close().then(() => process.exit(0));
  process.once('SIGINT', end).once('SIGTERM', end);
} catch (error) {
  const { code, message } = error as NodeJS.ErrnoException;
  console.error(code === 'EADDRINUSE' ? `${message}: set PORT to a free port, or to 0 for any.` : message);
  process.exitCode = 1;
}
