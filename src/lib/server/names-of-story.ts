import type { Atlas } from '#lib/atlas/atlas.ts';
import { memo } from '#lib/core/memo.ts';
import { storyNames, type StoryNames } from '#lib/render/make-story-map.ts';
import type { Story } from '#lib/story/story.ts';

const inAtlas = memo((atlas: Atlas) => memo((story: Story) => storyNames(story, atlas)));

/** The names of a story's map, made once: they are checked first, and drawn then. */
export const namesOfStory = (story: Story, atlas: Atlas): StoryNames => inAtlas(atlas)(story);
