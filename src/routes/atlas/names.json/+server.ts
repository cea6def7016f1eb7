import { json } from '@sveltejs/kit';
import { readAtlas } from '#lib/server/atlas.ts';
import { searchedNames } from '#lib/server/search-names.ts';

export const prerender = true;

/** What regions are found by, in every language. */
export const GET = () => json(searchedNames(readAtlas()));
