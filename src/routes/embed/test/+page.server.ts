import { storyPath } from '#lib/story/story-path.ts';
import { siteStories } from '#lib/server/site.ts';

export const load = () => ({
  stories: siteStories().map((story) => ({ title: story.title, lang: story.lang, path: storyPath(story, story.lang) }))
});
