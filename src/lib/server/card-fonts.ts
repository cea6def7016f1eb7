import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve as resolvePath } from 'node:path';
import { decompress } from 'wawoff2';

/** The fonts of the page, each script's files, of which a card's text may have any. */
const FAMILIES: Readonly<Record<string, { readonly scripts: readonly string[]; readonly weights: readonly number[] }>> =
  {
    'source-serif-4': { scripts: ['latin', 'latin-ext', 'cyrillic'], weights: [400, 700] },
    'noto-serif-hebrew': { scripts: ['hebrew'], weights: [400, 700] },
    'noto-naskh-arabic': { scripts: ['arabic'], weights: [400, 700] },
    'noto-serif-armenian': { scripts: ['armenian'], weights: [400, 700] },
    'noto-sans': { scripts: ['latin', 'latin-ext', 'cyrillic'], weights: [400, 700] },
    'noto-sans-hebrew': { scripts: ['hebrew'], weights: [400, 700] },
    'noto-sans-arabic': { scripts: ['arabic'], weights: [400, 700] },
    'noto-sans-armenian': { scripts: ['armenian'], weights: [400, 700] }
  };

/** Below the project, so that a build finds what the last one has unpacked; git ignores it. */
const UNPACKED = 'node_modules/.cache/lieudit-fonts';

let files: Promise<string[]> | undefined;

/** The fonts as files that resvg reads, which knows no WOFF2: unpacked once for each version of their packages. */
export const cardFonts = (): Promise<string[]> => (files ??= unpack());

async function unpack(): Promise<string[]> {
  const { resolve } = createRequire(join(process.cwd(), 'package.json'));
  const paths: string[] = [];
  for (const [family, { scripts, weights }] of Object.entries(FAMILIES)) {
    const home = dirname(resolve(`@fontsource/${family}/package.json`));
    const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string };
    const folder = resolvePath(UNPACKED, `${family}-${version}`);
    mkdirSync(folder, { recursive: true });
    for (const name of scripts.flatMap((script) => weights.map((weight) => `${family}-${script}-${weight}-normal`))) {
      const path = join(folder, `${name}.ttf`);
      paths.push(path);
      if (existsSync(path)) continue;
      const woff2 = readFileSync(join(home, 'files', `${name}.woff2`));
      // One after the other: each result lies in the memory that the next one is unpacked into. Whole at once: another
      // build may read it meanwhile.
      writeFileSync(`${path}.${process.pid}`, await decompress(woff2));
      renameSync(`${path}.${process.pid}`, path);
    }
  }
  return paths;
}
