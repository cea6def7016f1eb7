import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { WIDE_SCREEN } from '#lib/core/wide-screen.ts';

const sources = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(ts|svelte|css)$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'))
  // A page of another kind, with which the bench compares.
  .filter((path) => path !== 'src/cli/bench/peers.ts')
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }));

it('a screen is wide by the very same words in every style sheet', () => {
  const asked = sources.flatMap(({ path, text }) =>
    [...text.matchAll(/@media (?:not all and )?([^{]*aspect-ratio[^{]*?)\s*\{/g)].map(([, query]) => ({ path, query }))
  );
  expect(asked.length).toBeGreaterThan(10);
  expect(asked.filter(({ query }) => query !== WIDE_SCREEN)).toEqual([]);
});

it('one place names it beside the style sheets', () => {
  const named = sources.filter(({ text }) =>
    /aspect-ratio/.test(text.replace(/@media[^{]*\{/g, '').replace(/^\s*aspect-ratio:.*$/gm, ''))
  );
  expect(named.map(({ path }) => path)).toEqual(['src/lib/core/wide-screen.ts']);
});
