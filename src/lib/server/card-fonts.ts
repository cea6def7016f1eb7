import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

let files: Promise<string[]> | undefined;

/** The fonts as files that resvg reads, which knows no WOFF2: unpacked once a build into the system's temporary folder. */
export const cardFonts = (): Promise<string[]> => (files ??= unpack());

async function unpack(): Promise<string[]> {
  const { resolve } = createRequire(join(process.cwd(), 'package.json'));
  const folder = mkdtempSync(join(tmpdir(), 'lieudit-fonts-'));
  const paths: string[] = [];
  for (const [family, { scripts, weights }] of Object.entries(FAMILIES)) {
    for (const name of scripts.flatMap((script) => weights.map((weight) => `${family}-${script}-${weight}-normal`))) {
      const woff2 = readFileSync(resolve(`@fontsource/${family}/files/${name}.woff2`));
      const path = join(folder, `${name}.ttf`);
      // One after the other: each result lies in the memory that the next one is unpacked into.
      writeFileSync(path, await decompress(woff2));
      paths.push(path);
    }
  }
  return paths;
}
