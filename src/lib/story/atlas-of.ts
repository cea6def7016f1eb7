import type { Atlas } from '#lib/atlas/atlas.ts';
import { withProvinces } from '#lib/atlas/provinces/with-provinces.ts';
import { withPlaces } from '#lib/atlas/with-places.ts';
import type { Story } from './story.ts';

/** The atlas as a story sees it: with the provinces that it shows, and the places that it has of its own. */
export const atlasOf = ({ places, provinces }: Pick<Story, 'places' | 'provinces'>, plain: Atlas): Atlas =>
  withPlaces(withProvinces(plain, provinces), places);
