import { json } from '@sveltejs/kit';
import { packedMap } from '#lib/server/site.ts';
import { storyEntries, storyOf } from '../story-of.ts';

export const prerender = true;
export const entries = storyEntries;

/** What the map of a story needs to move: its scenes, names and coarse shapes. */
export const GET = ({ params }) => json(packedMap(storyOf(params)).map);
