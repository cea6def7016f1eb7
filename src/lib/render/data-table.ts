import type { Feature } from 'geojson';
import { entryOf } from '#lib/story/scale/entry-of.ts';
import type { Scalar } from '#lib/story/scale/color-scale.ts';
import { numberLabel } from '#lib/story/scale/number-label.ts';
import { propertyOf } from '#lib/story/scale/property.ts';
import { showsIn } from '#lib/story/scale/shows.ts';
import { isOfRegions } from '#lib/story/scale/of-regions.ts';
import type { Layer, Scene, Story } from '#lib/story/story.ts';
import type { Language } from '#lib/text/language.ts';

/** A column of a layer's table. */
export interface Column {
  /** The property, as its file has it; null of the column that says where a row is. */
  readonly property: string | null;
  readonly unit: string | null;
  /** What its cells are written as. */
  readonly as: 'name' | 'choice' | 'kind' | 'number' | 'day';
}

/** A value of a row; null where it has none. */
export type Cell = Scalar | null;

/** What a layer with values shows, for those who do not see it. */
export interface DataTable {
  readonly layer: Layer;
  readonly columns: readonly Column[];
  /** Sorted, those without a value last. */
  readonly rows: readonly (readonly Cell[])[];
}

/** The tables of a story's layers that have values: rows of what some scene shows. */
export function dataTables(
  { layers, steps, lang }: Pick<Story, 'layers' | 'steps' | 'lang'>,
  name: (id: string) => string
): DataTable[] {
  return layers.flatMap((layer) => {
    const { color, size, label } = layer;
    if (!color && !size && label === undefined) return [];
    const scenes = steps.map(({ scene }) => scene).filter((scene) => scene.layers.includes(layer.id));
    const shown = layer.data.features.filter((feature) => scenes.some((scene) => showsIn(layer, scene, feature)));
    if (shown.length === 0) return [];
    const columns = columnsOf(layer, chosenBy(layer, scenes, shown));
    const rows = shown.map((feature) => columns.map((column) => cellOf(layer, column, feature, name)));
    return [{ layer, columns, rows: sorted(rows, columns, layer, lang) }];
  });
}

/** What scenes choose by of a layer, and no column has yet, where it is not the same of all that is shown. */
function chosenBy({ id, color, size, label, from, to }: Layer, scenes: readonly Scene[], shown: readonly Feature[]) {
  const columns = new Set([color?.by, size?.by, label, from, to]);
  const properties = new Set(scenes.flatMap(({ only }) => Object.keys(only?.[id] ?? {})));
  return [...properties].filter(
    (property) => !columns.has(property) && new Set(shown.map((one) => propertyOf(one, property))).size > 1
  );
}

function columnsOf(layer: Layer, chosen: readonly string[]): Column[] {
  const { color, size, from, to } = layer;
  // A number that is written on the map is a number here too.
  const label = numberLabel(layer) ? undefined : layer.label;
  const values = new Map<string, Column>();
  const add = (column: Column): unknown => values.has(column.property!) || values.set(column.property!, column);
  if (label !== undefined && isOfRegions(layer)) add({ property: label, unit: null, as: 'name' });
  // What tells the rows of one place apart.
  for (const property of chosen) add({ property, unit: null, as: 'choice' });
  if (color?.kind === 'classes') add({ property: color.by, unit: color.unit, as: 'number' });
  if (color?.kind === 'categories') add({ property: color.by, unit: null, as: 'kind' });
  if (size) add({ property: size.by, unit: size.unit, as: 'number' });
  for (const day of [from, to]) if (day !== undefined) add({ property: day, unit: null, as: 'day' });
  const first: Column = { property: isOfRegions(layer) ? null : (label ?? null), unit: null, as: 'name' };
  return [first, ...[...values.values()].filter(({ property }) => property !== first.property)];
}

function cellOf(layer: Layer, { property, as }: Column, feature: Feature, name: (id: string) => string): Cell {
  if (property === null) return isOfRegions(layer) ? name(String(feature.id)) : null;
  const value = propertyOf(feature, property);
  const { color } = layer;
  if (as !== 'kind' || value === null || color?.kind !== 'categories') return value;
  const entry = entryOf(color, feature);
  return typeof entry === 'number' ? color.categories[entry]!.name : value;
}

/** By what scenes choose them by, then by day, or else by the greatest number, or else by kind in the scale's order; then by name. */
function sorted(
  rows: readonly (readonly Cell[])[],
  columns: readonly Column[],
  { color }: Layer,
  lang: Language
): (readonly Cell[])[] {
  const names = new Intl.Collator(lang, { numeric: true });
  const at = (as: Column['as']): number => columns.findIndex((column) => column.as === as);
  const [day, number, kind] = [at('day'), at('number'), at('kind')];
  const order = color?.kind === 'categories' ? color.categories.map(({ name }) => name) : [];
  const rank = (row: readonly Cell[]): number | string => {
    const value = row[day >= 0 ? day : number >= 0 ? number : kind] ?? null;
    if (value === null) return Infinity;
    if (day >= 0) return String(value);
    if (number >= 0) return typeof value === 'number' ? -value : Infinity;
    const place = order.indexOf(String(value));
    return place < 0 ? order.length : place;
  };
  const compare = (a: number | string, b: number | string): number =>
    a === b ? 0 : b === Infinity || (a !== Infinity && a < b) ? -1 : 1;
  const choices = [...columns.keys()].filter((i) => columns[i]!.as === 'choice');
  const chosen = (a: readonly Cell[], b: readonly Cell[]): number =>
    choices.reduce((sum, i) => sum || names.compare(String(a[i] ?? ''), String(b[i] ?? '')), 0);
  return rows.toSorted(
    (a, b) => chosen(a, b) || compare(rank(a), rank(b)) || names.compare(String(a[0] ?? ''), String(b[0] ?? ''))
  );
}
