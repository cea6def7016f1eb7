/** `npm run fonts [-- --check]`: the small fonts of `src/routes/fonts/`, made from the packages' own; or whether they are the same. */
import { readFileSync, writeFileSync } from 'node:fs';
import { FONTS, smallFont } from './small-font.ts';

const check = process.argv.includes('--check');
for (const font of FONTS) {
  const made = await smallFont(font);
  const path = `src/routes/fonts/${font.name}.woff2`;
  if (!check) writeFileSync(path, made);
  const same = made.equals(readFileSync(path));
  console.log(`${path}: ${made.length} bytes${same ? '' : ', and not what is committed'}`);
  if (!same) process.exitCode = 1;
}
