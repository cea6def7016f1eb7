import type { Atlas } from '#lib/atlas/atlas.ts';
import type { Mistake, Path, Table } from '#lib/atlas/tables/table.ts';
import { nearest } from '#lib/text/near-words.ts';

/** Ids in a table, at a path in it, that are none of the atlas. */
export function strangers(
  { regions, places }: Pick<Atlas, 'regions' | 'places'>,
  table: Table<unknown>,
  at: Path,
  ids: readonly string[]
): Mistake[] {
  return ids.flatMap((id) => {
    if (regions.has(id) || places.has(id)) return [];
    const near = nearest(id, [...regions.keys(), ...places.keys()], 3);
    const hint = near.length > 0 ? `; the nearest are ${near.join(', ')}` : '';
    return [table.mistake([...at, id], `${id} is the id of no region and no place of the atlas${hint}`)];
  });
}
