import { cardPng } from '#lib/server/card.ts';
import { storyMap } from '#lib/server/site.ts';
import { siteName } from '#lib/server/site-origin.ts';
import { storyEntries, storyOf } from '../story-of.ts';

export const prerender = true;
export const entries = storyEntries;

/** What a social network shows of a story. */
export async function GET({ params }) {
  const story = storyOf(params);
  const png = await cardPng(story, storyMap(story), siteName());
  return new Response(png as BodyInit, { headers: { 'content-type': 'image/png' } });
}
