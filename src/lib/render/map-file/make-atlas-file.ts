import type { Atlas } from '#lib/atlas/atlas.ts';
import { dossierOf } from '#lib/atlas/dossier.ts';
import { isFormer, tilingDays } from '#lib/atlas/history/tiling.ts';
import type { Region } from '#lib/atlas/region.ts';
import type { Language } from '#lib/text/language.ts';
import { messagesIn } from '#lib/text/messages.ts';
import { provinceWordsIn } from '#lib/text/province-words.ts';
import type { AtlasFile } from './atlas-file.ts';
import { datedShapes } from './make-regions-file.ts';
import { worldLabels } from '#lib/render/make-world-map.ts';

/** Regions that are drawn, by id. */
export const drawn = (atlas: Atlas): Region[] =>
  [...atlas.regions.values()].filter((region) => region.periods.length > 0 && !isFormer(region));

export function makeAtlasFile(atlas: Atlas, lang: Language): AtlasFile {
  return {
    lang,
    words: messagesIn(lang),
    dossiers: drawn(atlas).flatMap(({ id }) => dossierOf(id, atlas, lang) ?? []),
    disputed: datedShapes(atlas),
    labels: worldLabels(atlas, lang),
    provinceWords: provinceWordsIn(lang),
    tiledSince: tilingDays(atlas).at(-1) ?? ''
  };
}
