import { error } from '@sveltejs/kit';
import { stillFile, type Orientation } from '#lib/render/still-file.ts';
import { layerData, siteStories, storyMap } from '#lib/server/site.ts';
import mapCss from '#lib/render/map.css?raw';
import themeCss from '#lib/render/theme.css?raw';
import { paramsOf, storyOf } from '../../story-of.ts';

export const prerender = true;

const ORIENTATIONS: readonly Orientation[] = ['portrait', 'landscape'];

export const entries = () =>
  siteStories().flatMap((story) =>
    story.steps.flatMap(({ id }) =>
      ORIENTATIONS.map((orientation) => ({ ...paramsOf(story), name: `${id}.${orientation}` }))
    )
  );

const CSS = (themeCss + mapCss).replace(/\/\*.*?\*\//gs, '').replace(/\s+/g, ' ');

/** A scene's still, as a file that a page shows where there is no script, prints, and hands on. */
export function GET({ params }) {
  const story = storyOf(params);
  const [, id, orientation] = /^(.*)\.(portrait|landscape)$/.exec(params.name) ?? [];
  const index = story.steps.findIndex((step) => step.id === id);
  if (index < 0) error(404, `There is no still “${params.name}”.`);
  const svg = stillFile(storyMap(story), index, orientation as Orientation, CSS, layerData(story));
  return new Response(svg, { headers: { 'content-type': 'image/svg+xml' } });
}
