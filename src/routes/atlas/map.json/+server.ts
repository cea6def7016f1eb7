import { json } from '@sveltejs/kit';
import { makeWorldMap } from '#lib/render/make-world-map.ts';
import { packStoryMap } from '#lib/render/map-file/pack-story-map.ts';
import { readAtlas } from '#lib/server/atlas.ts';

export const prerender = true;

/** The shapes of the whole world. */
export const GET = () => json(packStoryMap(makeWorldMap(readAtlas())).map);
