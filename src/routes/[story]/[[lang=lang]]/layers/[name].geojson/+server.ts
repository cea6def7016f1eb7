import { error, json } from '@sveltejs/kit';
import { servedLayer, siteStories } from '#lib/server/site.ts';
import { paramsOf, storyOf } from '../../story-of.ts';

export const prerender = true;

export const entries = () =>
  siteStories().flatMap((story) => story.layers.map(({ id }) => ({ ...paramsOf(story), name: id })));

/** One of the story's own layers. */
export function GET({ params }) {
  const layer = storyOf(params).layers.find(({ id }) => id === params.name);
  if (!layer) error(404, `There is no layer “${params.name}”.`);
  if (layer.generalised) {
    const { before, count, off } = layer.generalised;
    const how = `${before} positions to ${count}, within ${off.toFixed(1)} px`;
    process.stdout.write(`${params.story}: the layer “${layer.id}” is simplified, ${how}\n`);
  }
  return json(servedLayer(layer), { headers: { 'content-type': 'application/geo+json' } });
}
