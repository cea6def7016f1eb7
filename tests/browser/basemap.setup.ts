import type { FeatureCollection } from 'geojson';
import type { TestProject } from 'vitest/node';
import { makeStoryMap } from '#lib/render/make-story-map.ts';
import { packStoryMap, type PackedStoryMap } from '#lib/render/map-file/pack-story-map.ts';
import type { StoryMap } from '#lib/render/story-map.ts';
import { readAtlas } from '#lib/server/atlas.ts';
import { imageLayers, servedImage } from '#lib/server/imagery/imagery.ts';
import { servedLayer } from '#lib/server/site.ts';
import { readStories, STORIES } from '#lib/server/stories.ts';
import type { Story } from '#lib/story/story.ts';
import { serveBasemaps } from '../basemap/server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Origin of a host of basemaps, which also has the map of a real story, `/map.json`. */
    readonly basemaps: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const [story] = readStories('src/stories', ['gantz-bakou']).stories;
  const stories = readDrawn();
  const server = await serveBasemaps({
    '/map.json': () => JSON.stringify(packStoryMap(makeStoryMap(story!, readAtlas())).map),
    '/stories.json': () => JSON.stringify(stories.map(drawnStory)),
    ...(await pictures(stories))
  });
  project.provide('basemaps', server.origin);
  return server.close;
}

/** What a page has of a story: its map, and its own layers; those that are pictures are at `/pictures/<slug>/<id>.webp`. */
export interface DrawnStory extends PackedStoryMap {
  readonly slug: string;
  readonly layers: Readonly<Record<string, FeatureCollection>>;
}

interface Read {
  readonly slug: string;
  /** The folder of the story's own. */
  readonly root: string;
  readonly story: Story;
  readonly map: StoryMap;
}

/** Stories that have something to draw that those that are shipped have not. */
const OTHERS = ['antimeridian', 'disputed-and-highlighted', 'every-field', 'imagery', 'lines-and-roles', 'values'];

/** Every story that is shipped, and those. */
function readDrawn(): Read[] {
  const shipped = readStories().stories.map((story) => ({ slug: story.slug, root: STORIES, story }));
  const others = OTHERS.map((slug) => {
    const root = `tests/stories/good/${slug}`;
    return { slug, root, story: readStories(root).stories[0]! };
  });
  // A translation is drawn as its original is.
  const originals = [...shipped, ...others].filter(({ story }) => story.lang === story.originalLang);
  return originals.map((one) => ({ ...one, map: makeStoryMap(one.story, readAtlas()) }));
}

const drawnStory = ({ slug, story, map }: Read): DrawnStory => ({
  slug,
  ...packStoryMap({ ...map, basemap: { kind: 'atlas' } }),
  layers: Object.fromEntries(story.layers.map((layer) => [layer.id, servedLayer(story, layer)]))
});

/** What is served of their pictures, by path. */
async function pictures(stories: readonly Read[]): Promise<Record<string, () => Buffer>> {
  const all = stories.flatMap(({ slug, root, story, map }) =>
    imageLayers(story).map(async (layer) => {
      const bytes = await servedImage(story, layer, map, root);
      return [`/pictures/${slug}/${layer.id}.webp`, () => bytes] as const;
    })
  );
  return Object.fromEntries(await Promise.all(all));
}
