import { json } from '@sveltejs/kit';
import { oEmbed, oEmbedEntries } from '../oembed-of.ts';

export const prerender = true;
export const entries = oEmbedEntries;

export const GET = ({ params }) => json(oEmbed(params));
