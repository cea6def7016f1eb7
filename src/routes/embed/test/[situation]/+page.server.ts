import { error } from '@sveltejs/kit';
import { SITUATIONS } from '#lib/embed/situations.ts';
import { storyPath } from '#lib/story/story-path.ts';
import { EMBED_TEST_ENTRY, entryUrl } from '#lib/server/entry.ts';
import { siteStories } from '#lib/server/site.ts';

export const entries = () => SITUATIONS.map(({ id }) => ({ situation: id }));

export function load({ params }) {
  const situation = SITUATIONS.find(({ id }) => id === params.situation);
  if (!situation) error(404, `There is no situation “${params.situation}”.`);
  return {
    situation,
    entry: entryUrl(EMBED_TEST_ENTRY),
    stories: siteStories().map((story) => ({ title: story.title, path: storyPath(story, story.lang) }))
  };
}
