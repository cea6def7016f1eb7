import { error, json } from '@sveltejs/kit';
import { readAtlas } from '#lib/server/atlas.ts';
import { dividable, provinceFile } from '#lib/server/province-files.ts';

export const prerender = true;
export const entries = () => dividable(readAtlas()).map((country) => ({ country }));

/** The provinces of a country: their lines on the map of the world, and their cards; none of what has none. */
export function GET({ params: { country } }) {
  const atlas = readAtlas();
  if (!dividable(atlas).includes(country)) error(404, `The atlas has no country “${country}”.`);
  return json(provinceFile(country, atlas));
}
