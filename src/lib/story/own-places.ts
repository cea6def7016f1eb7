import type { Atlas } from '#lib/atlas/atlas.ts';
import { countryAt } from '#lib/atlas/country-at.ts';
import type { Day, Place, PlaceId } from '#lib/atlas/region.ts';
import type { Position } from '#lib/geo/position.ts';
import type { Language } from '#lib/text/language.ts';
import type { At } from './fields/located.ts';
import { slugged } from './fields/narrow.ts';
import type { DeclaredPlace } from './fields/places.ts';
import type { WrittenScene } from './fields/scene.ts';
import type { Report } from './report.ts';

/** A town of this rank is named on the map without being asked for from zoom 10 or so. */
const RANK = 8;

/** What a story says of places of its own. */
export interface OwnPlaces {
  readonly places: readonly Place[];
  /** Its scenes, in which what is marked by a position has the id of the place that was made of it. */
  readonly scenes: readonly (WrittenScene | null)[];
  /** Names and ids of what is declared and cannot be read: whoever uses them makes no mistake. */
  readonly unread: ReadonlySet<string>;
}

/** What they are read in: the atlas, the language of their names, the day of the story's borders where it is known. */
interface Setting {
  readonly atlas: Atlas;
  readonly lang: Language;
  readonly day: Day | null;
}

/**
 * The places that a story declares, and those that its scenes mark by a position and a name. An id that the atlas has is
 * reported; a name that it has means the story's own.
 */
export function ownPlaces(
  declared: readonly DeclaredPlace[],
  scenes: readonly (WrittenScene | null)[],
  { atlas, lang, day }: Setting,
  report: Report
): OwnPlaces {
  const places = new Map<PlaceId, Place>();
  const unread = new Set<string>();
  const add = (
    id: PlaceId,
    name: string,
    position: Position,
    source: string | null,
    look: { readonly icon?: string; readonly role?: string }
  ): void => {
    const country = countryAt(atlas, position, day ?? LATEST);
    const own = { source: source === null ? null : { text: source, lang }, lang, ...look };
    places.set(id, { id, names: { en: name }, position, rank: RANK, population: null, country, capital: false, own });
  };
  for (const { id, name, at, source, icon, role } of declared) {
    const taken = isTaken(id.value, atlas);
    if (taken) {
      const hint = 'Give the place an id of its own; a name may be one that the atlas has, and means your place then.';
      report('place-id-taken', id.offset, `${taken} “${id.value}”.`, hint);
    }
    if (name && at && !taken && !places.has(id.value))
      add(id.value, name.value.trim(), at.value, source?.value ?? null, {
        ...(icon && { icon }),
        ...(role && { role })
      });
    else for (const word of [id.value, name?.value ?? id.value]) unread.add(word);
  }

  const spots = new Map<string, PlaceId>();
  const spotOf = (name: string, position: Position): PlaceId => {
    const key = `${position.join(' ')} ${name}`;
    const known = spots.get(key);
    if (known !== undefined) return known;
    const stem = slugged(name) || 'spot';
    let id = stem;
    for (let n = 2; isTaken(id, atlas) || places.has(id) || unread.has(id); n++) id = `${stem}-${n}`;
    add(id, name, position, null, {});
    spots.set(key, id);
    return id;
  };
  const settled = scenes.map((scene): WrittenScene | null => {
    if (!scene?.mark) return scene;
    const value = scene.mark.value.map((mark) => {
      if (mark.position === null) return mark;
      const name: At<string> = { ...mark.name, value: spotOf(mark.name.value.trim(), mark.position.value) };
      return { ...mark, name };
    });
    return { ...scene, mark: { ...scene.mark, value } };
  });
  return { places: [...places.values()], scenes: settled, unread };
}

/** Borders of today, where the story's day cannot be read. */
const LATEST: Day = '9999-12-31';

function isTaken(id: string, { regions, places }: Atlas): string | null {
  if (id === 'none') return 'In a link, “place:none” is no place, and an id cannot be';
  return regions.has(id) || places.has(id) ? 'The atlas has the id' : null;
}

/** The same places, as a translation calls them; in the original's words where it does not. */
export const translatedPlaces = (
  places: readonly Place[],
  names: ReadonlyMap<PlaceId, string>,
  lang: Language
): readonly Place[] =>
  places.map((place) => {
    const name = names.get(place.id);
    return name === undefined || !place.own ? place : { ...place, names: { en: name }, own: { ...place.own, lang } };
  });
