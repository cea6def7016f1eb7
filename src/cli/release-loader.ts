/** `npx tsx src/cli/release-loader.ts 1.0.0`: keeps the loader, as it is built now, under a name that never changes again. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildLoader, integrityOf } from '#lib/server/loader.ts';

process.chdir(fileURLToPath(new URL('../../', import.meta.url)));
process.exitCode = await release(process.argv[2] ?? '');

async function release(version: string): Promise<number> {
  const file = `static/embed/v${version}.js`;
  if (!/^1\.\d+\.\d+$/.test(version)) {
    console.error(
      `“${version}” is no version of this loader: it is 1.x.y, and stays compatible with every page that has it.`
    );
    return 1;
  }
  if (existsSync(file)) {
    console.error(`${file} is there already, and pages hold it to its digest: release the next version.`);
    return 1;
  }
  const code = await buildLoader();
  mkdirSync('static/embed', { recursive: true });
  writeFileSync(file, code);
  console.log(`${file}\n${integrityOf(code)}`);
  return 0;
}
