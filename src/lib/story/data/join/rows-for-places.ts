import type { Atlas } from '#lib/atlas/atlas.ts';
import type { Entry } from '#lib/atlas/entries.ts';
import { nameKey } from '#lib/atlas/gazetteer.ts';
import type { Place, PlaceId } from '#lib/atlas/region.ts';
import { regionsNamed } from '#lib/atlas/region-names.ts';
import { resolve } from '#lib/atlas/resolve.ts';
import { memo } from '#lib/core/memo.ts';
import type { LayerData, Reading } from '#lib/story/data/layer-data.ts';
import { asYaml } from '#lib/story/data/table/as-yaml.ts';
import { columnOf } from '#lib/story/data/table/column-of.ts';
import { layerOfRows, textColumns, type Drawn } from '#lib/story/data/table/layer-of-rows.ts';
import { cellOf, type Table } from '#lib/story/data/table/table.ts';
import { oneOf, quote, type At } from '#lib/story/fields/located.ts';
import { nameOf } from '#lib/story/names.ts';
import { unjoinedRows } from './unjoined-rows.ts';

/** The places of an atlas by their names in all of its languages. */
const placesByName = memo(({ places }: Atlas): ReadonlyMap<string, ReadonlySet<PlaceId>> => {
  const found = new Map<string, Set<PlaceId>>();
  for (const { id, names } of places.values()) {
    for (const name of Object.values(names)) {
      const key = nameKey(name);
      const same = found.get(key);
      if (same) same.add(id);
      else found.set(key, new Set([id]));
    }
  }
  return found;
});

/**
 * The rows of a table as points at places of the atlas that they name, in the story’s language or in any other, or by id; rows
 * that name none are told. Null where none does.
 */
export function rowsForPlaces(table: Table, field: At<string>, reading: Reading): LayerData | null {
  const { naming, layer, inLayer, report } = reading;
  const column = columnOf(table, field, inLayer);
  if (column === null || naming === null) return null;
  const { atlas, gazetteer } = naming;
  const unjoined = unjoinedRows(table, column, 'a place', { report });
  const drawn = table.rows.flatMap((row, index): Drawn[] => {
    const cell = cellOf(table, row, column);
    if (cell === '') {
      unjoined.tell(row, () => []);
      return [];
    }
    const { found, near } = find(cell);
    const [place, another] = found;
    if (place === undefined) {
      unjoined.tell(row, () => near().map(({ name }) => name));
      return [];
    }
    if (another !== undefined) {
      const listed = oneOf(
        found
          .slice(0, 6)
          .map(({ id, country }) =>
            country === null ? id : `${id} (in ${nameOf({ id: country, kind: 'region' }, naming)})`
          )
      );
      unjoined.leaveOut(
        row,
        `${quote(cell)} may be ${listed}: the row is left out.`,
        `Write one of these ids in its place, for example ${place.id}.`,
        'join-ambiguous'
      );
      return [];
    }
    naming.found?.add(place.id);
    return [{ row, index, geometry: { type: 'Point', coordinates: [...place.position] } }];
  });
  const hint = isOfRegions() ? `These are regions: write “region: ${asYaml(column)}” in place of “place”.` : undefined;
  if (!unjoined.close(drawn.length, field, inLayer, hint)) return null;
  return layerOfRows(table, drawn, [], table.columns, [column, ...textColumns(layer)]);

  /** Whether most cells name regions, and no place. */
  function isOfRegions(): boolean {
    if (drawn.length > 0) return false;
    const cells = table.rows.map((row) => cellOf(table, row, column!)).filter((cell) => cell !== '');
    const names = reading.regionNames();
    return 2 * cells.filter((cell) => regionsNamed(names, cell, false).length > 0).length > cells.length;
  }

  function find(cell: string): { readonly found: readonly Place[]; readonly near: () => readonly Entry[] } {
    const known = resolve(gazetteer, cell, 'place', false);
    const entries = known.kind === 'found' ? [known.entry] : known.kind === 'ambiguous' ? known.candidates : [];
    const own = entries.flatMap(({ id, kind }) => (kind === 'place' ? (atlas.places.get(id) ?? []) : []));
    const found = own.length > 0 ? own : likeliest([...(placesByName(atlas).get(nameKey(cell)) ?? [])]);
    return { found, near };

    function near(): readonly Entry[] {
      const resolution = resolve(gazetteer, cell, 'place');
      return resolution.kind === 'unknown' ? resolution.near.slice(0, 3).map(({ entry }) => entry) : [];
    }
  }

  /** A namesake of a tenth of the people is not meant. */
  function likeliest(ids: readonly PlaceId[]): readonly Place[] {
    const all = ids.flatMap((id) => atlas.places.get(id) ?? []);
    const most = Math.max(...all.map(({ population }) => population ?? 0));
    return all.filter(({ population }) => (population ?? 0) >= most / 10);
  }
}
