import { error } from '@sveltejs/kit';
import { stillRasters } from '#lib/server/imagery/imagery.ts';
import { ORIENTATIONS, stillFile, stillView, type Orientation } from '#lib/render/still/still-file.ts';
import { layerData, siteStories, storyMap } from '#lib/server/site.ts';
import { mapCss, paperCss, themeCss } from '#lib/render/map-css.ts';
import { storyCss } from '#lib/render/story-css.ts';
import { paramsOf, storyOf } from '../../story-of.ts';

export const prerender = true;

export const entries = () =>
  siteStories().flatMap((story) =>
    story.steps.flatMap(({ id }) =>
      ORIENTATIONS.map((orientation) => ({ ...paramsOf(story), name: `${id}.${orientation}` }))
    )
  );

const CSS = themeCss() + mapCss();
const PAPER_CSS = paperCss() + mapCss();

/** A scene's still, as a file that a page shows where there is no script, prints, and hands on. */
export async function GET({ params }) {
  const story = storyOf(params);
  const [, id, orientation] = /^(.*)\.(portrait|landscape|paper)$/.exec(params.name) ?? [];
  const index = story.steps.findIndex((step) => step.id === id);
  if (index < 0) error(404, `There is no still “${params.name}”.`);
  const map = storyMap(story);
  const rasters = await stillRasters(story, map, stillView(map, index, orientation as Orientation));
  const css = orientation === 'paper' ? PAPER_CSS + storyCss(map, 'light') : CSS + storyCss(map);
  const svg = stillFile(map, index, orientation as Orientation, css, { layers: layerData(story), rasters });
  return new Response(svg, { headers: { 'content-type': 'image/svg+xml' } });
}
