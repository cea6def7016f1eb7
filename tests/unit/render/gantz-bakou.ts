import { makeStoryMap } from '#lib/render/make-story-map.ts';
import type { StoryMap } from '#lib/render/story-map.ts';
import { readAtlas } from '#lib/server/atlas.ts';
import { readStories } from '#lib/server/stories.ts';
import type { Story } from '#lib/story/story.ts';

/** The first story and its map, from the real atlas: made once for the tests that draw it. */
export const story: Story = readStories('src/stories', ['gantz-bakou']).stories.find(({ lang }) => lang === 'fr')!;
export const map: StoryMap = makeStoryMap(story, readAtlas());
