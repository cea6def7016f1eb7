import type { InferOutput } from 'valibot';
import type { provinceKinds } from '#lib/atlas/tables/schemas.ts';
import type { Attributes } from './read-attributes.ts';

/** The kind of a province that no type of the table means. */
const UNKNOWN = 'unit';

/** What kind a province is, by Natural Earth's types: the country's own first, then the local one, then the English one. */
export function kindsByType(
  table: InferOutput<typeof provinceKinds>
): (attributes: Pick<Attributes, 'type' | 'type_en' | 'adm0_a3'>) => string {
  const kinds = new Map(
    Object.entries(table).flatMap(([kind, { types }]) => types.map((type) => [type, kind] as const))
  );
  return ({ type, type_en, adm0_a3 }) =>
    kinds.get(`${type}/${adm0_a3}`) ??
    kinds.get(`${type_en}/${adm0_a3}`) ??
    kinds.get(type ?? '') ??
    kinds.get(type_en ?? '') ??
    UNKNOWN;
}
