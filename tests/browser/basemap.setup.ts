import type { TestProject } from 'vitest/node';
import { makeStoryMap } from '#lib/render/make-story-map.ts';
import { packStoryMap } from '#lib/render/map-file/pack-story-map.ts';
import { readAtlas } from '#lib/server/atlas.ts';
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
    '/map.json': () => JSON.stringify(packStoryMap(makeStoryMap(story!, readAtlas())).map)
  });
  project.provide('basemaps', server.origin);
  return server.close;
}
