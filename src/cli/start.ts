/** `npm start`: builds the site, serves it, says where. PORT and HOST choose where. */
import { fileURLToPath } from 'node:url';
import { build } from './build.ts';
import { surroundings } from './check.ts';
import { readPort } from './port.ts';
import { serve } from './serve.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
process.chdir(root);

try {
  const ports = readPort(process.env.PORT);
  process.exitCode = build(['--logLevel', 'warn'], surroundings(), true);
  if (process.exitCode === 0) {
    const site = await serve({ dir: `${root}build`, host: process.env.HOST || '127.0.0.1', ...ports });
    console.log(`Lieudit is at ${site.url} (Ctrl-C ends it)`);
    const end = () => void site.close().then(() => process.exit(0));
    process.once('SIGINT', end).once('SIGTERM', end);
  }
} catch (error) {
  const { code, message } = error as NodeJS.ErrnoException;
  console.error(code === 'EADDRINUSE' ? `${message}: set PORT to a free port, or to 0 for any.` : message);
  process.exitCode = 1;
}
