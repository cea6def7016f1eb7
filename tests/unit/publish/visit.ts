import { makeStoryMap } from '#lib/render/make-story-map.ts';
import type { StoryMap } from '#lib/render/story-map.ts';
import { readAtlas } from '#lib/server/atlas.ts';
import { readStories } from '#lib/server/stories.ts';
import type { Story } from '#lib/story/story.ts';

/** A small story in two languages, for what is published of any. */
export const { stories } = readStories('tests/stories/good/visit', ['visit']);

export const original: Story = stories.find(({ lang }) => lang === 'fr')!;
export const english: Story = stories.find(({ lang }) => lang === 'en')!;

export const mapOf = (story: Story): StoryMap => makeStoryMap(story, readAtlas());
