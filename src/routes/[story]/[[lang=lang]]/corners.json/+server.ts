import { json } from '@sveltejs/kit';
import { packedMap } from '#lib/server/site.ts';
import { storyEntries, storyOf } from '../story-of.ts';

export const prerender = true;
export const entries = storyEntries;

/** The corners that make the shapes of a story's map fine. */
export const GET = ({ params }) => json(packedMap(storyOf(params)).corners);
