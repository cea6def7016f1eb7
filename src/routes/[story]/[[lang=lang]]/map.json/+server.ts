import { json } from '@sveltejs/kit';
import { storyMap } from '#lib/server/site.ts';
import { storyEntries, storyOf } from '../story-of.ts';

export const prerender = true;
export const entries = storyEntries;

/** All that the map of a story needs: its scenes, names and shapes. */
export const GET = ({ params }) => json(storyMap(storyOf(params)));
