import type { Mistake, Path, Table } from '#lib/atlas/tables/table.ts';
import type { SoundTables } from '#lib/atlas/tables/sound-tables.ts';
import type { Derived } from '#lib/atlas/tables/tables.ts';
import type { Bounds } from '#lib/geo/bounds.ts';
import type { Position } from '#lib/geo/position.ts';
import { looksSwapped } from '#lib/story/check/looks-swapped.ts';

/**
 * Positions and bounds in the tables that are on the map either way, and lie where they belong only with longitude and
 * latitude swapped: a place in its country, a name and bounds where the shape is. What has no shape cannot be told.
 */
export function checkPositions(
  { countries, areas, places, regions }: SoundTables,
  derived: Derived
): readonly Mistake[] {
  const mistakes: Mistake[] = [];
  const boundsOf = (shape: string | null): Bounds[] => {
    const facts = shape === null ? undefined : derived.shapes[shape];
    return facts ? [facts.bounds] : [];
  };
  const check = (
    found: Bounds | Position | undefined,
    around: readonly Bounds[],
    table: Table<unknown>,
    path: Path
  ): void => {
    if (found === undefined || !looksSwapped(found, around)) return;
    const [first, second, third, fourth] = found;
    const written = found.length === 2 ? [second, first] : [second, first, fourth, third];
    const order = found.length === 2 ? 'longitude first' : 'west, south, east, north';
    const message = `[${found.join(', ')}] is far from where it belongs, and there with latitude and longitude swapped.`;
    mistakes.push(table.mistake(path, message, { swapped: true, hint: `Write [${written.join(', ')}]: ${order}.` }));
  };

  for (const [id, { bounds, label }] of Object.entries(countries.value)) {
    check(bounds, boundsOf(id), countries, [id, 'bounds']);
    check(label, boundsOf(id), countries, [id, 'label']);
  }
  for (const [id, table] of regions) {
    const { bounds, label, periods } = table.value;
    const drawn = [...boundsOf(id), ...periods.flatMap(({ shape }) => boundsOf(shape))];
    // What is never drawn lies in a state that rules it, or would.
    const states = () => periods.flatMap((period) => [...period.administeredBy, ...period.claimedBy].flatMap(boundsOf));
    const around = drawn.length > 0 ? drawn : states();
    check(bounds, around, table, ['bounds']);
    check(label, around, table, ['label']);
  }
  for (const [id, { bounds, label }] of Object.entries(areas.value)) check(label, [bounds], areas, [id, 'label']);
  const known = new Map(derived.places.map((place) => [place.id, place]));
  for (const [id, row] of Object.entries(places.value)) {
    check(row?.position, boundsOf(row?.country ?? known.get(id)?.country ?? null), places, [id, 'position']);
  }
  return mistakes;
}
