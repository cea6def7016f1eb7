import type { Feature, FeatureCollection } from 'geojson';
import { memo } from '#lib/core/memo.ts';
import { altsOf } from '#lib/render/alt.ts';
import { detailOf } from '#lib/render/generalise/detail.ts';
import { flatAreas } from '#lib/geo/flat-areas.ts';
import { boxHeight } from '#lib/render/key-height.ts';
import { keysOf, standsOpen } from '#lib/render/key-file.ts';
import { makeStoryMap, storyNames } from '#lib/render/make-story-map.ts';
import { featuresByPart } from '#lib/render/features-by-part.ts';
import { PART } from '#lib/render/layer-things.ts';
import { stagedParts } from '#lib/render/staged-parts.ts';
import { packStoryMap, type PackedStoryMap } from '#lib/render/map-file/pack-story-map.ts';
import type { LayerData } from '#lib/render/still/still.ts';
import type { StoryMap } from '#lib/render/story-map.ts';
import { atlasOf } from '#lib/story/atlas-of.ts';
import type { Issue } from '#lib/story/issue.ts';
import type { Layer, Story } from '#lib/story/story.ts';
import { baseOf, pageLanguage } from '#lib/text/language.ts';
import { readAtlas } from './atlas.ts';
import { Mistakes } from './mistakes.ts';
import { namesOfStory } from './names-of-story.ts';
import { readPhrases } from './phrases.ts';
import { readStories, STORIES } from './stories.ts';

/**
 * All stories of the site.
 * @throws Mistakes where one is an error: a site is built whole or not at all. While an editor writes, each story is shown
 * as far as it can be.
 */
export function siteStories(): readonly Story[] {
  const { stories, drafts, issues } = readStories();
  if (import.meta.env.DEV) return drafts;
  if (issues.some(({ severity }) => severity === 'error')) throw new Mistakes('The stories have mistakes:', issues);
  return stories;
}

/** A story in a language, as an address has it: without country; the original where none is named. Undefined where there is no such story. */
export function findStory(slug: string, lang?: string): Story | undefined {
  return siteStories().find(
    (story) => story.slug === slug && (lang ? baseOf(story.lang) === lang : story.lang === story.originalLang)
  );
}

/** The issues of a story and of the atlas that it is checked against, for its editor; of all stories where none is named. */
export function issuesOf(slug?: string): readonly Issue[] {
  const { issues } = readStories();
  const own = (file: string): boolean => !file.startsWith(`${STORIES}/`) || file.startsWith(`${STORIES}/${slug}/`);
  return slug === undefined ? issues : issues.filter(({ file }) => own(file));
}

/** How high the key of each scene stands open on a wide screen. */
const keyHeights = (story: Story, map: StoryMap): number[] =>
  keysOf(story, map, layerData(story)).map(([, landscape]) => boxHeight(landscape));

/** The map of a story, made once. */
export const storyMap = memo((story: Story): StoryMap => {
  const atlas = readAtlas();
  const map = makeStoryMap(story, atlas, namesOfStory(story, atlas));
  if (!standsOpen(map)) return map;
  const heights = keyHeights(story, map);
  const beside = makeStoryMap(story, atlas, storyNames(story, atlas, heights));
  // Where the map draws back, its key may have more to explain.
  const higher = keyHeights(story, beside);
  const scenes = beside.scenes.map((scene, i) => ({
    ...scene,
    key: { ...scene.key, height: Math.max(heights[i]!, higher[i]!) }
  }));
  return { ...beside, scenes };
});

/** The same as it is served. */
export const packedMap = memo((story: Story): PackedStoryMap => {
  const map = storyMap(story);
  return packStoryMap(map, detailOf(map.scenes, map.lang));
});

/** What is served and drawn of one of a story's own layers. */
export const servedLayer = (story: Story, layer: Layer): FeatureCollection => served(story)(layer);

/** Made once. A feature of a layer in parts says of which it is; one that no scene shows is not served. */
const served = memo((story: Story) =>
  memo((layer: Layer): FeatureCollection => {
    const { kind, data } = layer;
    const parts = stagedParts(story, atlasOf(story, readAtlas())).layers.get(layer.id);
    if (parts) return { ...data, features: parts.drawn.map(({ feature, part }) => withPart(feature, part)) };
    if (kind !== 'fill') return data;
    return {
      ...data,
      features: flatAreas(data.features.map((feature) => ({ feature, times: [0] }))).map(({ flat }) => flat)
    };
  })
);

const withPart = (feature: Feature, part: string): Feature => ({
  ...feature,
  properties: { ...feature.properties, [PART]: part }
});

/** The data of a story's own layers, by the id of each or of its parts. */
export const layerData = (story: Story): LayerData =>
  new Map(
    story.layers.flatMap((layer) => {
      const data = servedLayer(story, layer);
      const parts = stagedParts(story, atlasOf(story, readAtlas())).layers.get(layer.id)?.parts;
      if (!parts) return [[layer.id, data] as const];
      const features = featuresByPart(data.features);
      return parts.map(({ id }) => [id, { ...data, features: features.get(id) ?? [] }] as const);
    })
  );

/** Each scene of a story in words, made once for its page, its embed, the feed and the front page. */
export const storyAlts = memo((story: Story): readonly string[] =>
  altsOf(story, storyMap(story), readAtlas(), readPhrases(pageLanguage(story.lang)))
);

/** The keys of a story's scenes, made once for its page, its embed and its stage. */
export const storyKeys = memo((story: Story) => keysOf(story, storyMap(story), layerData(story)));
