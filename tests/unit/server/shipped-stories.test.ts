import { describe, expect, it } from 'vitest';
import { listSlugs, readStories } from '#lib/server/stories.ts';

describe('the stories that ship', { timeout: 60_000 }, () => {
  it.each(listSlugs())('%s has no issue', (slug) => {
    const { stories, issues } = readStories(undefined, [slug]);
    expect(issues).toEqual([]);
    expect(stories.length).toBeGreaterThan(0);
  });
});
