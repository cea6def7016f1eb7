import { json } from '@sveltejs/kit';
import { readAtlas } from '#lib/server/atlas.ts';
import { worldFile } from '#lib/server/province-files.ts';

export const prerender = true;

/** The shapes of the whole world. */
export const GET = () => json(worldFile(readAtlas()));
