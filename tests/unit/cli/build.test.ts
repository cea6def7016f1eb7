import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sitemap } from '#lib/publish/sitemap.ts';
import { withoutOrigin } from '../../../src/cli/without-origin.ts';

describe('npm run build', () => {
  let root: string;
  // A site of one story, beside the real atlas. Vite is not there: what starts it, fails otherwise than it should.
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'lieudit-build-'));
    mkdirSync(join(root, 'src/stories'), { recursive: true });
    symlinkSync(resolve('src/atlas'), join(root, 'src/atlas'), 'junction');
    cpSync('tests/stories/bad/travel-unknown/story', join(root, 'src/stories/story'), { recursive: true });
  });
  afterAll(() => rmSync(root, { recursive: true }));

  const build = (env: Record<string, string> = {}) => {
    const from = (file: string) => JSON.stringify(resolve('src/cli', file));
    const code = `import { build } from ${from('build.ts')}; import { surroundings } from ${from('check.ts')};
      process.exitCode = build([], surroundings());`;
    const tsx = resolve('node_modules/tsx/dist/loader.mjs');
    const args = ['--import', `file://${tsx}`, '--input-type=module', '-e', code];
    // The paths of the sources are those of the project, whose tsconfig.json is not in that folder.
    return spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', env: { ...process.env, ...env } });
  };

  it('lists what is wrong and ends with 1, without a word of where in the code', () => {
    const { status, stdout, stderr } = build();
    expect(stdout).toMatch(/^src\/stories\/story\/story\.md:10:9: error: .+ \(travel-unknown\)$/m);
    expect(stderr).toBe('The site was not built: mend the errors above. A warning does not stop it.\n');
    expect(stdout + stderr).not.toMatch(/^\s+at /m);
    expect(status).toBe(1);
  });

  it('says what SITE_ORIGIN has to be, likewise', () => {
    const { status, stderr } = build({ SITE_ORIGIN: 'news.example' });
    expect(stderr).toMatch(/^SITE_ORIGIN is “news\.example”: .+\n$/);
    expect(status).toBe(1);
  });

  it('lists what is wrong with the atlas, likewise', () => {
    rmSync(join(root, 'src/atlas'));
    cpSync('src/atlas', join(root, 'src/atlas'), { recursive: true });
    writeFileSync(join(root, 'src/atlas/tables/areas.yaml'), 'levant: { bounds: [34, 29, 43, 38] }\n');
    const { status, stdout, stderr } = build();
    expect(stdout).toMatch(
      /^src\/atlas\/tables\/areas\.yaml:1:9: error: levant\.names: this field is missing \(table-invalid\)$/m
    );
    expect(stdout + stderr).not.toMatch(/^\s+at /m);
    expect(status).toBe(1);
  });
});

it('a site without SITE_ORIGIN lacks what is said of it, and is told how to be given it', () => {
  const said = withoutOrigin();
  for (const lacking of ['og:image', 'canonical', 'sitemap.xml', 'feed.xml', 'oEmbed']) expect(said).toContain(lacking);
  expect(said).toContain('SITE_ORIGIN=https://');
  expect(sitemap([], null)).not.toContain('<loc>');
});
