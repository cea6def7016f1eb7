import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listSlugs, readStories } from '#lib/server/stories.ts';
import { CODES, type Code } from '#lib/story/codes.ts';
import type { Issue } from '#lib/story/issue.ts';

// Each folder is named for a code, and holds story folders in which that mistake is made, with all that is to be said of
// them. After a change that is meant, UPDATE=1 writes what is said now; then look at the difference.
const BAD = 'tests/stories/bad';
const UPDATE = Boolean(process.env.UPDATE) && !process.env.CI;

// Five megabytes, a hundred thousand lines and links out of a folder are not kept: read-story.test.ts writes them. Tables are no part of a story: tables.test.ts.
const ELSEWHERE: readonly Code[] = ['file-too-large', 'file-outside', 'table-invalid', 'table-swapped', 'csv-too-long'];

const slugsOf = (code: string): string[] => listSlugs(`${BAD}/${code}`);

const read = (code: string): Issue[] =>
  readStories(`${BAD}/${code}`).issues.map((issue) => ({ ...issue, file: issue.file.replace(`${BAD}/${code}/`, '') }));

describe('stories with mistakes', { timeout: 60_000 }, () => {
  it('there is a folder for each code, and none for another', () => {
    const codes = Object.keys(CODES).filter((code) => !(ELSEWHERE as readonly string[]).includes(code));
    expect(readdirSync(BAD).sort()).toEqual(codes.sort());
  });

  it.each(readdirSync(BAD))('%s', (code) => {
    const issues = read(code);
    const file = `${BAD}/${code}/expected.json`;
    if (UPDATE) writeFileSync(file, `${JSON.stringify(issues, null, 2)}\n`);
    expect(existsSync(file), 'expected.json is written with UPDATE=1').toBe(true);
    expect(issues).toEqual(JSON.parse(readFileSync(file, 'utf8')));
    for (const slug of slugsOf(code)) {
      const codes = issues.filter(({ file }) => file.startsWith(`${slug}/`)).map((issue) => issue.code);
      expect(codes, `the mistake in ${slug}`).toContain(code);
    }
  });

  it('are built where there are warnings alone, and not where there is an error', () => {
    for (const code of readdirSync(BAD)) {
      const { stories, issues } = readStories(`${BAD}/${code}`);
      const broken = new Set(
        issues.filter(({ severity }) => severity === 'error').map(({ file }) => file.split('/').at(-2))
      );
      const sound = slugsOf(code).filter((slug) => !broken.has(slug));
      expect([...new Set(stories.map(({ slug }) => slug))]).toEqual(sound);
    }
  });
});
