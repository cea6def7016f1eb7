import { sitemap } from '#lib/publish/sitemap.ts';
import { siteStories } from '#lib/server/site.ts';
import { siteOrigin } from '#lib/server/site-origin.ts';

export const prerender = true;

export const GET = () =>
  new Response(sitemap(siteStories(), siteOrigin()), { headers: { 'content-type': 'application/xml' } });
