import { altOf } from '#lib/render/alt.ts';
import { firstStill } from '#lib/render/first-still.ts';
import { jsonLd, newsArticle } from '#lib/render/metadata.ts';
import { readAtlas } from '#lib/server/atlas.ts';
import { entryUrl } from '#lib/server/entry.ts';
import { issuesOf, layerData, storyMap } from '#lib/server/site.ts';
import { siteName, siteOrigin } from '#lib/server/site-origin.ts';
import { messagesIn } from '#lib/text/messages.ts';
import { storyEntries, storyOf } from './story-of.ts';

export const entries = storyEntries;

export function load({ params }) {
  const story = storyOf(params);
  const atlas = readAtlas();
  const map = storyMap(story);
  const site = { origin: siteOrigin(), name: siteName() };
  return {
    // The layers' data are files of their own.
    story: { ...story, layers: [] },
    words: messagesIn(story.lang),
    still: firstStill(map, layerData(story)),
    alts: story.steps.map(({ scene }) => altOf(scene, story, atlas)),
    approximate: map.scenes.map(({ disputed }) => disputed.length > 0),
    site,
    jsonLd: jsonLd(newsArticle(story, map, site)),
    issues: import.meta.env.DEV ? issuesOf(story.slug) : [],
    entry: entryUrl()
  };
}
