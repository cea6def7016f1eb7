import type { InferOutput } from 'valibot';
import type { Place } from '../region.ts';
import type * as schemas from './schemas.ts';

/** Whose numbers those of the derived places are, and of when. */
const DERIVED = 'GeoNames, 2023';

/** Finds what a card says of how many live in a town: as a census has it, or else as the derivation has; nothing where neither can tell. */
export function inhabitantsIn({
  censuses,
  untold
}: InferOutput<typeof schemas.inhabitants>): (
  id: string,
  derived: number | null | undefined
) => Pick<Place, 'inhabitants'> {
  const counted = new Map(
    censuses.flatMap(({ publisher, year, counts }) =>
      Object.entries(counts).map(([id, count]) => [id, { count, source: `${publisher}, ${year}` }] as const)
    )
  );
  const silent = new Set(untold);
  return (id, derived) => {
    if (silent.has(id)) return {};
    const inhabitants = counted.get(id) ?? (derived == null ? undefined : { count: derived, source: DERIVED });
    return inhabitants ? { inhabitants } : {};
  };
}
