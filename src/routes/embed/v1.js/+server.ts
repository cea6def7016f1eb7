import { buildLoader } from '#lib/server/loader.ts';

export const prerender = true;

/** The script that a page has for the stories that it embeds; its address stays, what it does stays compatible. */
export const GET = async () =>
  new Response(await buildLoader(), { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
