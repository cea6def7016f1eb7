import { json } from '@sveltejs/kit';
import { packedMap } from '#lib/server/site.ts';
import { storyEntries, storyOf } from '../story-of.ts';

export const prerender = true;
export const entries = storyEntries;

/** What makes a story's map fine: the other corners of its shapes, and the names that no scene shows. */
export const GET = ({ params }) => json(packedMap(storyOf(params)).finer);
