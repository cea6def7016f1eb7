import { error } from '@sveltejs/kit';
import { imageLayers, servedImage } from '#lib/server/imagery/imagery.ts';
import { siteStories, storyMap } from '#lib/server/site.ts';
import { paramsOf, storyOf } from '../../story-of.ts';

export const prerender = true;

export const entries = () =>
  siteStories().flatMap((story) => imageLayers(story).map(({ id }) => ({ ...paramsOf(story), name: id })));

/** A picture that the story lays over the map. */
export async function GET({ params }) {
  const story = storyOf(params);
  const layer = imageLayers(story).find(({ id }) => id === params.name);
  if (!layer) error(404, `There is no picture “${params.name}”.`);
  const bytes = await servedImage(story, layer, storyMap(story));
  return new Response(new Uint8Array(bytes), { headers: { 'content-type': 'image/webp' } });
}
