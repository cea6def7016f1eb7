import type { Feature, Geometry } from 'geojson';
import type { Right } from '#lib/story/data/geojson/check-position.ts';
import type { LayerData } from '#lib/story/data/layer-data.ts';
import type { DeclaredLayer } from '#lib/story/fields/layer.ts';
import type { At } from '#lib/story/fields/located.ts';
import { cleanName } from './clean-cell.ts';
import type { Table, TableRow } from './table.ts';

/** A row that is on the map. */
export interface Drawn {
  readonly row: TableRow;
  /** Among the rows of the table. */
  readonly index: number;
  /** Null where the atlas has it: `id` is that of a region. */
  readonly geometry: Geometry | null;
  readonly id?: string;
}

type Named = Pick<DeclaredLayer, 'region' | 'place'> &
  Readonly<Partial<Record<'label' | 'from' | 'to', At<string> | null>>> &
  Partial<Pick<DeclaredLayer, 'color' | 'size'>>;

/**
 * The columns of a table that a layer uses as texts: names, codes and days are no numbers, though they may look like some. A label that
 * the layer is drawn by too is a number.
 */
export function textColumns({ region, place, label, from, to, color, size }: Named): string[] {
  const numbers = [size?.by, color?.kind === 'classes' ? color.by : null].flatMap((by) => (by ? [by.value] : []));
  const texts = [region, place, numbers.includes(label?.value ?? '') ? null : label, from, to];
  return texts.flatMap((field) => (field ? [cleanName(field.value)] : []));
}

/** Rows as features: their properties are the values of columns. */
export function layerOfRows(
  table: Table,
  drawn: readonly Drawn[],
  positions: readonly Right[],
  columns: readonly string[],
  texts: readonly string[]
): LayerData {
  const values = table.valuesOf(columns, { texts, degrees: [] });
  const features = drawn.map(({ index, geometry, id }): Feature => {
    const properties = Object.fromEntries(columns.map((name) => [name, values.get(name)?.[index] ?? null]));
    // A feature may be without a geometry (RFC 7946 §3.2), for which its type has no word.
    return { type: 'Feature', ...(id !== undefined && { id }), geometry, properties } as Feature;
  });
  const where = (feature: number, property: string): number => {
    const row = drawn[feature]?.row;
    return row === undefined ? 0 : table.columns.includes(property) ? table.offsetOf(row, property) : row.offset;
  };
  return { data: { type: 'FeatureCollection', features }, positions, where };
}
