/** `npm start`: builds the site, serves it, says where. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { serve } from './serve.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

await main();

async function main() {
  const port = portOf(process.env.PORT);
  if (port instanceof Error) return fail(port.message);

  // Vite is its own process: what fails there prints its issues and leaves nothing half-built in this one.
  const built = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: 'inherit'
  });
  if (built.status !== 0) return fail('The site was not built: see the messages above.');

  try {
    const host = process.env.HOST || '127.0.0.1';
    const site = await serve({ dir: `${root}build`, host, port: port ?? 4173, tries: port === undefined ? 100 : 0 });
    console.log(`\nLieudit is at ${site.url} (Ctrl-C ends it)`);
    const end = () => void site.close().then(() => process.exit(0));
    process.once('SIGINT', end);
    process.once('SIGTERM', end);
  } catch (error) {
    fail(`Nothing can be served: ${(error as Error).message}. Set PORT to a free port, or to 0 for any.`);
  }
}

/** A port that was asked for is taken or refused; only the default moves on to the next free one. */
function portOf(text: string | undefined): number | undefined | Error {
  if (!text) return undefined;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port;
  return new Error(`PORT is a number from 0 to 65535, not "${text}".`);
}

function fail(message: string) {
  console.error(message);
  process.exitCode = 1;
}
