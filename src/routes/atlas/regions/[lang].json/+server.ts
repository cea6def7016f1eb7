import { error, json } from '@sveltejs/kit';
import { makeAtlasFile } from '#lib/render/map-file/make-atlas-file.ts';
import { readAtlas } from '#lib/server/atlas.ts';
import { ATLAS_LANGUAGES } from '#lib/text/atlas-languages.ts';

export const prerender = true;
export const entries = () => ATLAS_LANGUAGES.map((lang) => ({ lang }));

/** The cards of all regions in a language. */
export function GET({ params: { lang } }) {
  if (!ATLAS_LANGUAGES.some((known) => known === lang)) error(404, `The atlas has no names in “${lang}”.`);
  return json(makeAtlasFile(readAtlas(), lang));
}
