import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

let site: string;
beforeAll(() => {
  site = mkdtempSync(join(tmpdir(), 'site-'));
  cpSync('src/atlas', join(site, 'src/atlas'), { recursive: true });
  for (const file of ['package.json', 'docs/issues.md']) cpSync(file, join(site, file));
  const statuses = join(site, 'src/atlas/tables/statuses.yaml');
  writeFileSync(statuses, readFileSync(statuses, 'utf8').replace('sources:', 'source:'));
  for (const path of ['src/stories/one', 'elsewhere/two']) {
    cpSync('tests/stories/bad/travel-unknown/story', join(site, path), { recursive: true });
  }
});
afterAll(() => rmSync(site, { recursive: true }));

/** What the command says where the atlas is the broken one: in a process of its own, for it is read once a process. */
function told(format: string): string {
  try {
    const args = [
      resolve('node_modules/tsx/dist/cli.mjs'),
      resolve('src/cli/check.ts'),
      'one',
      'elsewhere/two',
      '--format',
      format
    ];
    return execFileSync(process.execPath, args, { cwd: site, encoding: 'utf8', env: {} });
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}

it.each(['text', 'json', 'sarif'])(
  'a table’s mistake is told once, whatever folders the stories are in: %s',
  (format) => {
    const text = told(format);
    const uses = text.match(/un-member\.source: there is no such field here/g) ?? [];
    expect([uses.length, text]).toEqual([
      1,
      expect.stringMatching(format === 'text' ? /2 stories checked: 2 errors\./ : /^[[{]/)
    ]);
  }
);
