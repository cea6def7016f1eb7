import { atomFeed } from '#lib/publish/feed.ts';
import { storyPath } from '#lib/story/story-path.ts';
import { uuidUrn } from '#lib/server/feed-id.ts';
import { siteStories, storyAlts } from '#lib/server/site.ts';
import { siteName, siteOrigin } from '#lib/server/site-origin.ts';

export const prerender = true;

/** Every story in every language, whole. */
export function GET() {
  const origin = siteOrigin();
  const id = (path: string): string => (origin ? `${origin}/${path}` : uuidUrn(path));
  const entries = siteStories().map((story) => ({
    story,
    alts: storyAlts(story),
    id: id(storyPath(story, story.lang))
  }));
  const xml = atomFeed(entries, { origin, name: siteName() }, id('feed.xml'));
  return new Response(xml, { headers: { 'content-type': 'application/atom+xml' } });
}
