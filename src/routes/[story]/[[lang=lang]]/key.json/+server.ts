import { json } from '@sveltejs/kit';
import { makeKeyFile } from '#lib/render/key-file.ts';
import { storyKeys, storyMap } from '#lib/server/site.ts';
import { storyEntries, storyOf } from '../story-of.ts';

export const prerender = true;
export const entries = storyEntries;

/** What the looks of each scene's map mean, for the stage. */
export const GET = ({ params }) => {
  const story = storyOf(params);
  return json(makeKeyFile(story, storyMap(story), storyKeys(story)));
};
