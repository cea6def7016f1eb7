import { json } from '@sveltejs/kit';
import { releasedLoaders } from '#lib/server/loader.ts';

export const prerender = true;

/** Each loader that never changes again, with what a page puts beside its address to be sure of that. */
export const GET = () => json(releasedLoaders());
