import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { build } from 'vite';

/** Released loaders, each under a name that never changes again: pages hold them to their digest. */
const RELEASED = 'static/embed';

/** The loader as one classic script, which needs no other. */
export async function buildLoader(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      lib: { entry: 'src/lib/embed/loader.ts', formats: ['iife'], name: 'lieuditLoader' },
      // As they are written: the minifier puts a constant where it is used, and no variable.
      rolldownOptions: { output: { topLevelVar: false } }
    }
  });
  const { output } = [result].flat()[0] as { output: { code?: string }[] };
  const code = output.find((chunk) => chunk.code)?.code;
  if (!code) throw new Error('the loader was built to nothing');
  return code;
}

/** What a page puts beside the address of a script that must not change. */
export const integrityOf = (code: string | Buffer): string =>
  `sha384-${createHash('sha384').update(code).digest('base64')}`;

/** The released loaders, oldest first; none before the first release. */
export function releasedLoaders(): { readonly file: string; readonly integrity: string }[] {
  const files = (existsSync(RELEASED) ? readdirSync(RELEASED) : []).filter((file) => /^v\d+\.\d+\.\d+\.js$/.test(file));
  return files
    .sort(new Intl.Collator('en', { numeric: true }).compare)
    .map((file) => ({ file, integrity: integrityOf(readFileSync(`${RELEASED}/${file}`)) }));
}
