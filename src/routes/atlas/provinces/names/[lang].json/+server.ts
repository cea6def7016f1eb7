import { error, json } from '@sveltejs/kit';
import { readAtlas } from '#lib/server/atlas.ts';
import { provinceIndex } from '#lib/server/province-files.ts';
import { ATLAS_LANGUAGES } from '#lib/text/atlas-languages.ts';

export const prerender = true;
export const entries = () => ATLAS_LANGUAGES.map((lang) => ({ lang }));

/** What all provinces are found by in a language. */
export function GET({ params: { lang } }) {
  if (!ATLAS_LANGUAGES.some((known) => known === lang)) error(404, `The atlas has no names in “${lang}”.`);
  return json(provinceIndex(lang, readAtlas()));
}
