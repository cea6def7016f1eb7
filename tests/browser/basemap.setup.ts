import type { FeatureCollection } from 'geojson';
import type { TestProject } from 'vitest/node';
import { makeStoryMap } from '#lib/render/make-story-map.ts';
import { packStoryMap, type PackedStoryMap } from '#lib/render/map-file/pack-story-map.ts';
import { readAtlas } from '#lib/server/atlas.ts';
import { servedLayer } from '#lib/server/site.ts';
import { readStories } from '#lib/server/stories.ts';
import { serveBasemaps } from '../basemap/server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Origin of a host of basemaps, which also has the map of a real story, `/map.json`. */
    readonly basemaps: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const [story] = readStories('src/stories', ['gantz-bakou']).stories;
  const server = await serveBasemaps({
    '/map.json': () => JSON.stringify(packStoryMap(makeStoryMap(story!, readAtlas())).map),
    '/stories.json': () => JSON.stringify(drawnStories())
  });
  project.provide('basemaps', server.origin);
  return server.close;
}

/** What a page has of a story: its map, and its own layers. */
export interface DrawnStory extends PackedStoryMap {
  readonly slug: string;
  readonly layers: Readonly<Record<string, FeatureCollection>>;
}

/** Every story that is shipped, and those of the tests that have something to draw that those have not. */
function drawnStories(): DrawnStory[] {
  const shipped = readStories().stories.map((story) => ({ slug: story.slug, story }));
  const others = ['antimeridian', 'disputed-and-highlighted', 'every-field', 'lines-and-roles', 'values'].map(
    (slug) => ({
      slug,
      story: readStories(`tests/stories/good/${slug}`).stories[0]!
    })
  );
  // A translation is drawn as its original is.
  const originals = [...shipped, ...others].filter(({ story }) => story.lang === story.originalLang);
  return originals.map(({ slug, story }) => {
    const map = makeStoryMap(story, readAtlas());
    return {
      slug,
      ...packStoryMap({ ...map, basemap: { kind: 'atlas' } }),
      layers: Object.fromEntries(story.layers.map((layer) => [layer.id, servedLayer(story, layer)]))
    };
  });
}
