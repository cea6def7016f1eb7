import { error } from '@sveltejs/kit';
import { oEmbedOf, type OEmbed } from '#lib/publish/oembed.ts';
import { siteName, siteOrigin } from '#lib/server/site-origin.ts';
import { storyEntries, storyOf } from './story-of.ts';

/** Every story, where the site knows its own address; none else, as nobody could do anything with a path alone. */
export const oEmbedEntries = () => (siteOrigin() ? storyEntries() : []);

export function oEmbed(params: Parameters<typeof storyOf>[0]): OEmbed {
  const origin = siteOrigin();
  if (!origin) error(404, 'oEmbed has absolute addresses: set SITE_ORIGIN to the site’s, as https://news.example');
  return oEmbedOf(storyOf(params), { origin, name: siteName() });
}
