import type { Atlas } from '#lib/atlas/atlas.ts';
import type { Gazetteer } from '#lib/atlas/gazetteer.ts';
import { withPastNames } from '#lib/atlas/history/with-past-names.ts';
import { withProvinceNames } from '#lib/atlas/provinces/with-province-names.ts';
import type { StoryProvinces } from '#lib/atlas/provinces/province.ts';
import type { Place } from '#lib/atlas/region.ts';
import { withNames } from '#lib/atlas/with-names.ts';

/** The names of the atlas, and over them those of the days of a story, of the provinces that it shows, and of its own places. */
export const storyNames = (
  gazetteer: Gazetteer,
  atlas: Pick<Atlas, 'regions' | 'places'>,
  shown: StoryProvinces | undefined,
  places: readonly Place[]
): Gazetteer =>
  withNames(withProvinceNames(withPastNames(gazetteer, atlas, shown?.days ?? []), shown?.regions ?? []), places);
