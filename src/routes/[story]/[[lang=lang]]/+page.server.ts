import { jsonLd, newsArticle } from '#lib/publish/metadata.ts';
import { issuesOf, storyMap } from '#lib/server/site.ts';
import { pageData } from './page-data.ts';
import { storyEntries, storyOf } from './story-of.ts';

export const entries = storyEntries;

export function load({ params }) {
  const story = storyOf(params);
  const data = pageData(params);
  return {
    ...data,
    jsonLd: jsonLd(newsArticle(story, storyMap(story), data.site)),
    issues: import.meta.env.DEV ? issuesOf(story.slug) : []
  };
}
