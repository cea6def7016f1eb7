import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { SLUG } from '#lib/story/fields/narrow.ts';
import { TAKEN } from '#lib/story/taken.ts';
import { FRONT_LANGUAGES } from '#lib/text/front-languages.ts';

it('what no story may be called is what the site has routes of its own for, and the languages of its front page', () => {
  const routes = readdirSync('src/routes', { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && SLUG.test(entry.name))
    .filter(({ name }) =>
      readdirSync(`src/routes/${name}`, { recursive: true }).some((file) => /\+/.test(String(file)))
    );
  expect([...TAKEN].sort()).toEqual([...routes.map(({ name }) => name), ...FRONT_LANGUAGES].sort());
});
