import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readStories } from '#lib/server/stories.ts';

// Each folder holds story folders that have no mistake, and what the map shows of them. After a change that is meant,
// UPDATE=1 writes what is read now; then look at the difference.
const GOOD = 'tests/stories/good';
const UPDATE = Boolean(process.env.UPDATE) && !process.env.CI;

/** To a tenth of a degree: a border may be drawn a little better without another expectation. */
const rounded = (_: string, value: unknown): unknown =>
  typeof value === 'number' ? Math.round(value * 10) / 10 : value;

describe('stories without mistakes', { timeout: 60_000 }, () => {
  it.each(readdirSync(GOOD))('%s', (name) => {
    const { stories, issues } = readStories(`${GOOD}/${name}`);
    expect(issues).toEqual([]);
    const shown: unknown = JSON.parse(JSON.stringify(stories, rounded));
    const file = `${GOOD}/${name}/expected.json`;
    if (UPDATE) writeFileSync(file, `${JSON.stringify(shown, null, 2)}\n`);
    expect(existsSync(file), 'expected.json is written with UPDATE=1').toBe(true);
    expect(shown).toEqual(JSON.parse(readFileSync(file, 'utf8')));
  });
});
