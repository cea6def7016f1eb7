import { error, json } from '@sveltejs/kit';
import { servedLayer, siteStories } from '#lib/server/site.ts';
import { paramsOf, storyOf } from '../../story-of.ts';

export const prerender = true;

export const entries = () =>
  siteStories().flatMap((story) =>
    // A layer of regions is drawn of the shapes that the map has, and a picture is one.
    story.layers.flatMap(({ id, kind }) =>
      kind === 'region' || kind === 'image' ? [] : [{ ...paramsOf(story), name: id }]
    )
  );

/** One of the story's own layers. */
export function GET({ params }) {
  const story = storyOf(params);
  const layer = story.layers.find(({ id }) => id === params.name);
  if (!layer || layer.kind === 'region') error(404, `There is no layer “${params.name}”.`);
  if (layer.generalised) {
    const { before, count, off } = layer.generalised;
    const how = `${before} positions to ${count}, within ${off.toFixed(1)} px`;
    process.stdout.write(`${params.story}: the layer “${layer.id}” is simplified, ${how}\n`);
  }
  return json(servedLayer(story, layer), { headers: { 'content-type': 'application/geo+json' } });
}
