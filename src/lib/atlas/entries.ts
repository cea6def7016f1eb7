import { nameIn, type Language } from '#lib/text/language.ts';
import type { Atlas } from './atlas.ts';
import { isFormer } from './history/tiling.ts';
import type { Place, PlaceId, Region, RegionId } from './region.ts';

/** A region or place that has a name in a language. */
export interface Entry {
  readonly id: RegionId | PlaceId;
  readonly kind: 'region' | 'place';
  /** In that language. */
  readonly name: string;
  /** How likely it is meant, from 0 to 1, before anything is known of the text. */
  readonly weight: number;
  /** The country that a place is in, null at sea; a region is in itself. */
  readonly country: RegionId | null;
  /** Readers know it without being told where it is. */
  readonly familiar: boolean;
  /** Whether what it is, or what it is called, is disputed. */
  readonly contested: boolean;
}

/** The regions of today and then the places of an atlas, with their names in a language. A region and its town may have one id: Gaza. */
export const entriesOf = (atlas: Pick<Atlas, 'regions' | 'places'>, language: Language): Entry[] => [
  ...[...atlas.regions.values()].flatMap((region) => (isFormer(region) ? [] : [regionEntry(region, language)])),
  ...[...atlas.places.values()].map((place) => placeEntry(place, atlas, language))
];

const REGION_WEIGHTS: Readonly<Record<Region['kind'], number>> = {
  country: 1,
  area: 0.9,
  disputed: 0.8,
  territory: 0.7,
  // Whatever else is called so is meant first.
  province: 0.02
};

const regionEntry = ({ id, kind, names, periods }: Region, language: Language): Entry => ({
  id,
  kind: 'region',
  name: nameIn(names, language),
  weight: REGION_WEIGHTS[kind],
  country: id,
  familiar: true,
  contested: kind === 'disputed' || periods.some(({ claimedBy }) => claimedBy.length > 0)
});

/** Towns of this many people are familiar, or up to this rank those of half as many. */
const FAMILIAR_RANK = 3;
const FAMILIAR_SIZE = 1_000_000;

/** What being a capital adds to a town's weight. */
export const CAPITAL_WEIGHT = 0.5;

/** A town of this many people weighs 1/2. */
const LARGEST_TOWN = 40_000_000;

const placeEntry = (place: Place, atlas: Pick<Atlas, 'regions'>, language: Language): Entry => {
  const { id, names, population, rank, capital, country } = place;
  const size = population === null ? (10 - rank) / 60 : Math.sqrt(population / LARGEST_TOWN) / 2;
  const weight = Math.min(1, size + (capital ? CAPITAL_WEIGHT : 0));
  // A city state's town is the state, to whoever names it: Singapore, Monaco.
  const within = country === null ? undefined : atlas.regions.get(country)?.bounds;
  const isState = within !== undefined && within[2] - within[0] + within[3] - within[1] < 1;
  return {
    id,
    kind: 'place',
    name: nameIn(names, language),
    weight: isState ? weight / 4 : weight,
    country,
    familiar: capital || (population ?? 0) >= (rank <= FAMILIAR_RANK ? FAMILIAR_SIZE / 2 : FAMILIAR_SIZE),
    contested: false
  };
};
