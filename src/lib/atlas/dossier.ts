import type { Geometry } from 'geojson';
import { areaOf } from '#lib/geo/area.ts';
import type { Bounds } from '#lib/geo/bounds.ts';
import { distance } from '#lib/geo/great-circle.ts';
import type { Position } from '#lib/geo/position.ts';
import { languageOfName, nameIn, type Language } from '#lib/text/language.ts';
import { regionShapes, type Atlas } from './atlas.ts';
import { disputesOf } from './disputes-of.ts';
import { countriesOf, ofDays } from './countries-of.ts';
import { neighboursFrom, neighboursOf } from './neighbours.ts';
import { ownLanguages } from './own-languages.ts';
import { besideSaid } from './provinces/beside-said.ts';
import { undated, type Dated } from './period.ts';
import type { Day, Inhabitants, Place, PlaceId, Region, RegionId, Said, Source } from './region.ts';
import { capitalised, foreign, otherNames, periodSaid, said, type DossierPeriod } from './said.ts';
import { seatsNamed, type DossierSeat } from './seats.ts';
import { shapeOf } from './shape.ts';

/** All that a card can say of a region or place, in one language; what it says on a day is `cardOn`. */
export interface Dossier {
  readonly id: RegionId | PlaceId;
  readonly kind: Region['kind'] | 'town' | 'capital' | 'own' | 'feature';
  readonly name: string;
  /** Of the name, where it is not that of the card. */
  readonly nameLang?: Language;
  /** How it is named where it lies, where that differs. */
  readonly otherNames: readonly Said[];
  /** Of a region: its capital or main town, and where its government sits. Of a place: of what it is that. */
  readonly seats: readonly DossierSeat[];
  /** Of a province: what it is. */
  readonly unit?: Said;
  /** Of a place or a province: the countries that it lay in, each from a day up to another, oldest first. */
  readonly countries: readonly Dated[];
  readonly population: Inhabitants | null;
  readonly neighbours: readonly string[];
  /** The day since which they are its neighbours; left out where the atlas knows of no others. */
  readonly neighboursFrom?: Day;
  /** Great circles between capitals of the story. */
  readonly distances: readonly { readonly from: string; readonly to: string; readonly km: number }[];
  readonly bounds: Bounds | null;
  readonly position: Position;
  /** Of a story’s own place or feature: who says that it lies there. */
  readonly source?: Said;
  /** Of a place: the disputed regions that it lies in, and between which days. */
  readonly disputed?: readonly Dated[];
  /** Of a place: what is contested of it, and who says so. */
  readonly caveat?: { readonly note: Said; readonly sources: readonly Source[] };
  /** Of a feature: what its layer shows, and what it is drawn of. */
  readonly layer?: Said;
  /** Of a region: what the story's own layers say of it, and between which days, the first and the last one too. */
  readonly rows?: readonly {
    readonly from: Day | null;
    readonly to: Day | null;
    readonly name: Said;
    readonly value: Said;
    readonly source: Said;
  }[];
  /** What is said of it; when it holds has no name. */
  readonly facts?: readonly { readonly name: Said | null; readonly value: Said }[];
  readonly geometry?: Geometry;
  /** The shape that is drawn on every day, of a region that tiles the land. */
  readonly tile?: string;
  readonly periods: readonly DossierPeriod[];
}

/** The dossier of a region or place; undefined where the atlas has neither. */
export function dossierOf(
  id: RegionId | PlaceId,
  atlas: Atlas,
  lang: Language,
  capitals: readonly RegionId[] = []
): Dossier | undefined {
  const region = atlas.regions.get(id);
  if (region) return ofRegion(region, atlas, lang, capitals);
  const place = atlas.places.get(id);
  return place && ofPlace(place, atlas, lang);
}

function ofRegion(region: Region, atlas: Atlas, lang: Language, others: readonly RegionId[]): Dossier {
  const name = nameIn(region.names, lang);
  const capital = region.capital === null ? undefined : atlas.places.get(region.capital);
  const state = region.province && atlas.regions.get(region.province.of);
  return {
    id: region.id,
    kind: region.kind,
    name,
    ...foreign(languageOfName(region.names, lang), lang),
    otherNames: otherNames(region.names, name, ownLanguages(atlas.ownLanguages, region.id, state?.id ?? region.id)),
    ...(region.province && { unit: capitalised(said(region.province.unit, lang)) }),
    seats: seatsNamed(region, (id) => {
      const town = atlas.places.get(id);
      return town && { name: nameIn(town.names, lang), ...foreign(languageOfName(town.names, lang), lang) };
    }),
    countries: undated(state && nameIn(state.names, lang)),
    population: null,
    ...neighbours(region, atlas, lang),
    distances: capital ? distancesFrom(capital, others, atlas, lang) : [],
    bounds: region.bounds,
    position: region.label,
    ...(region.tile && { tile: region.tile }),
    periods: region.periods.map((period) => ({
      ...periodSaid(period, lang, { nameOf: nameOf(atlas, lang), areaOf: (shape) => drawnArea(atlas, shape) }),
      ...(atlas.made.has(period.shape ?? '') && { made: true as const })
    }))
  };
}

function ofPlace(place: Place, atlas: Atlas, lang: Language): Dossier {
  const name = nameIn(place.names, lang);
  const country = place.country === null ? undefined : atlas.regions.get(place.country);
  return {
    id: place.id,
    kind: place.own ? 'own' : place.capital ? 'capital' : 'town',
    name,
    ...foreign(place.own ? place.own.lang : languageOfName(place.names, lang), lang),
    ...(place.own?.source ? { source: place.own.source } : {}),
    otherNames:
      place.own || place.country === null
        ? []
        : otherNames(place.names, name, ownLanguages(atlas.ownLanguages, place.id, place.country)),
    seats: country
      ? ofDays(
          seatsNamed(country, (id) => (id === place.id ? { name: nameIn(country.names, lang) } : undefined)),
          countriesOf(country, lang)
        )
      : [],
    ...(place.caveat ? { caveat: { note: said(place.caveat.note, lang), sources: place.caveat.sources } } : {}),
    disputed: disputesOf(place, atlas).map(({ region, from, to }) => ({ name: nameIn(region.names, lang), from, to })),
    countries: country ? countriesOf(country, lang) : [],
    population: place.inhabitants ?? null,
    neighbours: [],
    distances: [],
    bounds: null,
    position: place.position,
    periods: []
  };
}

function neighbours(region: Region, atlas: Atlas, lang: Language): Pick<Dossier, 'neighbours' | 'neighboursFrom'> {
  if (region.province?.beside) return { neighbours: besideSaid(region.province, lang, nameOf(atlas, lang)) };
  const from = neighboursFrom(region, atlas);
  return { neighbours: namesOf(neighboursOf(region, atlas), atlas, lang), ...(from && { neighboursFrom: from }) };
}

/** km²: a smaller shape says nothing of its own area, for the atlas' lines are true to 300 m and leave out the smallest islands. */
export const LEAST_AREA = 5000;

function drawnArea(atlas: Atlas, shape: string): DossierPeriod['area'] {
  const made = atlas.made.get(shape);
  // The atlas of a story of another day has none of the shapes of today that it divides.
  if (!made && !regionShapes(atlas.topology.objects).some(({ id }) => id === shape)) return null;
  const km2 = Math.round(made?.area ?? areaOf(shapeOf(atlas, shape)));
  return km2 < LEAST_AREA ? null : { km2 };
}

const nameOf =
  ({ regions }: Atlas, lang: Language) =>
  (id: RegionId): string | undefined => {
    const region = regions.get(id);
    return region && nameIn(region.names, lang);
  };

const namesOf = (ids: readonly RegionId[], atlas: Atlas, lang: Language): string[] =>
  ids.flatMap((id) => nameOf(atlas, lang)(id) ?? []);

function distancesFrom(from: Place, others: readonly RegionId[], atlas: Atlas, lang: Language): Dossier['distances'] {
  return others.flatMap((id) => {
    const capital = atlas.regions.get(id)?.capital;
    const to = capital ? atlas.places.get(capital) : undefined;
    if (!to || to.id === from.id) return [];
    return [
      {
        from: nameIn(from.names, lang),
        to: nameIn(to.names, lang),
        km: Math.round(distance(from.position, to.position))
      }
    ];
  });
}

/**
 * Days on which the map of some regions or what is disputed of them changed, each once, in order. Of what tiles the land those on which it
 * became a member of something are none of the map's.
 */
export function changesOf(dossiers: readonly Pick<Dossier, 'periods' | 'tile' | 'kind'>[]): Day[] {
  const days = dossiers.flatMap(({ periods, tile, kind }) =>
    periods
      .flatMap(({ from, to }) => [from, to].filter((day) => day !== null))
      .filter((day) =>
        tile === undefined || kind === 'disputed' ? true : looks(periods, day) !== looks(periods, day, 1)
      )
  );
  return [...new Set(days)].sort();
}

/** What of a region shows on the map in the period that begins on a day, or in that which ended with it. */
function looks(periods: Dossier['periods'], day: Day, ended: 0 | 1 = 0): string {
  const period = periods.find(({ from, to }) => (ended ? to : from) === day);
  return [period?.shape, period?.kind === 'part', period?.name?.text].join();
}
