import type { Atlas } from '#lib/atlas/atlas.ts';
import { dossierOf, type Dossier } from '#lib/atlas/dossier.ts';
import { between, limitsOf } from '#lib/atlas/history/limits.ts';
import { isFormer } from '#lib/atlas/history/tiling.ts';
import { hatchedIn, periodAt } from '#lib/atlas/period.ts';
import type { PlaceId, RegionId } from '#lib/atlas/region.ts';
import { atlasOf } from '#lib/story/atlas-of.ts';
import type { Story } from '#lib/story/story.ts';
import { pageLanguage, type Language } from '#lib/text/language.ts';
import { messagesIn } from '#lib/text/messages.ts';
import { detailOf } from '#lib/render/generalise/detail.ts';
import { featureDays, featureFacts } from './feature-facts.ts';
import { layerFacts } from './layer-facts.ts';
import type { RegionsFile } from './regions-file.ts';
import { overlaysOf, stageScene } from '#lib/render/stage-scene.ts';

/** The capitals of this many countries, the first that the story highlights, are those whose distances a card gives. */
const MOST_CAPITALS = 6;

/** Cards of what a story names or shows, and of whatever its cameras can see. */
export function makeRegionsFile(story: Story, plain: Atlas): RegionsFile {
  const atlas = atlasOf(story, plain);
  const scenes = story.steps.map(({ scene }) => scene);
  const highlighted = [...new Set(scenes.flatMap(({ highlight }) => highlight))];
  const capitals = highlighted.filter((id) => atlas.regions.get(id)?.kind === 'country').slice(0, MOST_CAPITALS);
  const lang = pageLanguage(story.lang);
  const rows = regionRows(story, lang);
  const ids = new Set([
    ...rows.keys(),
    ...namedIn(story),
    ...(story.places ?? []).map(({ id }) => id),
    ...seenIn(story, atlas)
  ]);
  const days = scenes.map(({ date }) => date);
  const limits = limitsOf(
    [...ids].flatMap((id) => atlas.regions.get(id) ?? []),
    days,
    atlas
  );
  return {
    lang,
    words: messagesIn(story.lang),
    atlas: story.lang === story.originalLang ? '../atlas/' : '../../atlas/',
    dossiers: [...ids].flatMap((id) => {
      const dossier = dossierOf(id, atlas, lang, highlighted.includes(id) ? capitals : []);
      const own = rows.get(id);
      return dossier ? [{ ...between(dossier, limits, days), ...(own && { rows: own }) }] : [];
    }),
    ...(story.layers.length > 0
      ? {
          layers: Object.fromEntries(
            story.layers.map((layer) => [layer.id, layerFacts(layer, layer.lang ?? story.originalLang)])
          )
        }
      : {}),
    ...(limits.length > 0 && { limits }),
    disputed: datedShapes(atlas)
  };
}

/** What the story's layers of regions say of each, by its id. */
function regionRows({ layers, originalLang }: Story, lang: Language): Map<RegionId, NonNullable<Dossier['rows']>> {
  const found = new Map<RegionId, NonNullable<Dossier['rows']>>();
  for (const layer of layers.filter(({ kind }) => kind === 'region')) {
    const facts = layerFacts(layer, originalLang);
    for (const feature of layer.data.features) {
      const id = String(feature.id);
      const [from, to] = featureDays(feature, facts);
      const said = featureFacts(feature, facts, lang);
      const rows = said.map(({ name, value }) => {
        const text = said.length === 1 ? layer.name : `${layer.name} · ${name.text}`;
        const source = { text: layer.source, lang: facts.lang };
        return { from, to, name: { text, lang: facts.lang }, value, source };
      });
      found.set(id, [...(found.get(id) ?? []), ...rows]);
    }
  }
  return found;
}

const namedIn = (story: Story): (RegionId | PlaceId)[] =>
  story.steps.flatMap(({ mentions, scene }) => [...mentions.map(({ id }) => id), ...scene.highlight, ...scene.mark]);

/** Regions whose names stand where some camera looks, with its margin. */
function seenIn(story: Story, atlas: Atlas): RegionId[] {
  const detail = detailOf(
    story.steps.map((step) => stageScene(step, atlas)),
    story.lang
  );
  const days = story.steps.map(({ scene }) => scene.date);
  const regions = [...atlas.regions.values()].filter(
    (region) => region.kind !== 'area' && (!isFormer(region) || days.some((day) => periodAt(region, day)))
  );
  return regions.filter(({ label }) => detail.isSeen(label)).map(({ id }) => id);
}

/** Every disputed shape of the atlas that lies over the countries, period by period. */
export function datedShapes(atlas: Atlas): RegionsFile['disputed'] {
  const overlays = overlaysOf(atlas);
  return [...atlas.regions.values()].flatMap((region) =>
    region.periods.flatMap((period) => {
      const shape = region.kind === 'disputed' ? hatchedIn(region, period) : null;
      return shape !== null && overlays.has(shape) ? [{ shape, from: period.from, to: period.to }] : [];
    })
  );
}
