import type { Atlas } from '#lib/atlas/atlas.ts';
import { storyNames, type StoryNames } from '#lib/render/make-story-map.ts';
import type { Story } from '#lib/story/story.ts';

const made = new WeakMap<Story, StoryNames>();

/** The names of a story's map, made once: they are checked first, and drawn then. */
export function namesOfStory(story: Story, atlas: Atlas): StoryNames {
  let names = made.get(story);
  if (!names) made.set(story, (names = storyNames(story, atlas)));
  return names;
}
