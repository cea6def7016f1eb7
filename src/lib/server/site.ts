import { makeStoryMap } from '#lib/render/make-story-map.ts';
import type { StoryMap } from '#lib/render/story-map.ts';
import { formatIssue } from '#lib/story/format-issue.ts';
import type { Story } from '#lib/story/story.ts';
import { readAtlas } from './atlas.ts';
import { readStories } from './stories.ts';

/**
 * All stories of the site.
 * @throws with every issue in its message, where one is an error: a site is built whole or not at all
 */
export function siteStories(): readonly Story[] {
  const { stories, issues } = readStories();
  const errors = issues.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(`the stories have mistakes:\n\n${issues.map(formatIssue).join('\n')}\n`);
  return stories;
}

/** A story in a language; the original where none is named. Undefined where there is no such story. */
export function findStory(slug: string, lang?: string): Story | undefined {
  return siteStories().find((story) => story.slug === slug && story.lang === (lang ?? story.originalLang));
}

const maps = new WeakMap<Story, StoryMap>();

/** The map of a story, made once. */
export function storyMap(story: Story): StoryMap {
  let map = maps.get(story);
  if (!map) maps.set(story, (map = makeStoryMap(story, readAtlas())));
  return map;
}
