import { generalised } from '#lib/render/generalise/is-generalised.ts';
import { noteLists } from '#lib/render/notes/note-list.ts';
import { pageKeys } from '#lib/render/key-file.ts';
import { tablesMarkup } from '#lib/render/table-markup.ts';
import { firstStill } from '#lib/render/still/first-still.ts';
import { creditsOf } from '#lib/render/credits.ts';
import { creditsMarkup } from '#lib/render/credits-markup.ts';
import { readAtlas } from '#lib/server/atlas.ts';
import { entryUrl, importUrls } from '#lib/server/entry.ts';
import { layerData, storyMap, storyAlts } from '#lib/server/site.ts';
import { siteName, siteOrigin } from '#lib/server/site-origin.ts';
import { withAddresses } from '#lib/story/pictures/addressed.ts';
import { messagesIn } from '#lib/text/messages.ts';
import { storyOf } from './story-of.ts';

/**
 * What a page needs that shows a story: its own, or one that is embedded elsewhere.
 *
 * @param up from the page to the folder of the story in its language: `../` in an embed
 */
export function pageData(params: Parameters<typeof storyOf>[0], up = '') {
  const story = storyOf(params);
  const map = storyMap(story);
  // Those of a translation are in the folder of the original.
  const pictures = `${up}${params.lang ? '../' : ''}pictures/`;
  return {
    story: {
      ...story,
      // The layers' data are files of their own.
      layers: story.layers.map(({ id, name, source }) => ({ id, name, source })),
      introduction: withAddresses(story.introduction, pictures),
      steps: story.steps.map((step) => ({ ...step, html: withAddresses(step.html, pictures) }))
    },
    words: messagesIn(story.lang),
    still: firstStill(map, layerData(story), (id) => `${up}layers/${id}.webp`),
    alts: storyAlts(story),
    keys: pageKeys(story, map, layerData(story)),
    own: creditsMarkup(creditsOf(story), story.lang) + tablesMarkup(story, readAtlas(), up),
    notes: noteLists(
      map,
      story.steps.map(({ scene }) => scene)
    ),
    approximate: map.scenes.map(({ disputed }) => disputed.length > 0),
    generalised: generalised(map),
    site: { origin: siteOrigin(), name: siteName() },
    entry: entryUrl(),
    imports: importUrls()
  };
}
