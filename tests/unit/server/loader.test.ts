import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { buildLoader, integrityOf, releasedLoaders } from '#lib/server/loader.ts';

const code = await buildLoader();

it('is one classic script of 4 KB at most, as it travels', () => {
  expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(4096);
  expect(code).not.toMatch(/\bimport\b|\bexport\b|eval\(|innerHTML|document\.currentScript/);
  expect(() => new Function(code)).not.toThrow();
});

it('is released as it is: a change of it is a version of its own (src/cli/release-loader.ts)', () => {
  const newest = releasedLoaders().at(-1)!;
  expect(integrityOf(code)).toBe(newest.integrity);
  expect(integrityOf(readFileSync(`static/embed/${newest.file}`))).toBe(newest.integrity);
});

it('has every released digest in its documentation', () => {
  const documented = readFileSync('docs/embed.md', 'utf8');
  for (const { file, integrity } of releasedLoaders()) {
    expect(documented).toContain(`/embed/${file}`);
    expect(documented).toContain(integrity);
  }
});
