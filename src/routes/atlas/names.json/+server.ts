import { json } from '@sveltejs/kit';
import { searchedNames } from '#lib/render/make-atlas-file.ts';
import { readAtlas } from '#lib/server/atlas.ts';

export const prerender = true;

/** What regions are found by, in every language. */
export const GET = () => json(searchedNames(readAtlas()));
