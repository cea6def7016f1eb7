/** `npm run build`: checks the stories, says what a site that does not know its address lacks, and builds it. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { siteOrigin } from '#lib/server/site-origin.ts';
import { check, surroundings, type Surroundings } from './check.ts';
import { withoutOrigin } from './without-origin.ts';

/**
 * Builds the site of the working directory. What is wrong with the stories is told by file and line, before a build that
 * would break on it.
 *
 * @param args further ones for Vite
 * @param quiet what Vite says is kept until it fails
 * @returns the exit status
 */
export function build(args: readonly string[], around: Surroundings, quiet = false): number {
  const { print, complain } = around;
  let origin;
  try {
    origin = siteOrigin();
  } catch (error) {
    complain(error instanceof Error ? error.message : String(error));
    return 1;
  }
  if (check([], around) !== 0) {
    complain('The site was not built: mend the errors above. A warning does not stop it.');
    return 1;
  }
  if (origin === null) print(withoutOrigin());
  // Vite is its own process: whatever fails there leaves nothing half-built in this one.
  const vite = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', ...args], {
    stdio: quiet ? 'pipe' : 'inherit',
    encoding: 'utf8',
    maxBuffer: Infinity
  });
  if (vite.status === 0) return 0;
  complain(`${quiet ? `${vite.stdout}${vite.stderr}\n` : ''}The site was not built: see above.`);
  return 1;
}

if (import.meta.filename === process.argv[1]) {
  process.chdir(fileURLToPath(new URL('../../', import.meta.url)));
  process.exitCode = build(process.argv.slice(2), surroundings());
}
