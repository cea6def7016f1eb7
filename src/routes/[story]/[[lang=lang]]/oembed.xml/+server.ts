import { oEmbedXml } from '#lib/publish/oembed.ts';
import { oEmbed, oEmbedEntries } from '../oembed-of.ts';

export const prerender = true;
export const entries = oEmbedEntries;

export const GET = ({ params }) =>
  new Response(oEmbedXml(oEmbed(params)), { headers: { 'content-type': 'text/xml; charset=utf-8' } });
