import { error, json } from '@sveltejs/kit';
import { readAtlas } from '#lib/server/atlas.ts';
import { provinceCollection } from '#lib/server/province-collection.ts';
import { divided } from '#lib/server/province-files.ts';

export const prerender = true;
export const entries = () => divided(readAtlas()).map((country) => ({ country }));

/** The shapes of a country's provinces, to be taken away, with sources and licence. */
export function GET({ params: { country } }) {
  const atlas = readAtlas();
  if (!divided(atlas).includes(country)) error(404, `The atlas has no provinces of “${country}”.`);
  return json(provinceCollection(country, atlas), { headers: { 'content-type': 'application/geo+json' } });
}
