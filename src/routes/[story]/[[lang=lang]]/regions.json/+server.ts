import { json } from '@sveltejs/kit';
import { makeRegionsFile } from '#lib/render/map-file/make-regions-file.ts';
import { readAtlas } from '#lib/server/atlas.ts';
import { storyEntries, storyOf } from '../story-of.ts';

export const prerender = true;
export const entries = storyEntries;

/** What the region cards of a story say. */
export const GET = ({ params }) => json(makeRegionsFile(storyOf(params), readAtlas()));
