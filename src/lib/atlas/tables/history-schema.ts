import * as v from 'valibot';
import * as field from './fields.ts';
import { notes } from './schemas.ts';

/** What land of a day is made of: tiles, and provinces of others. */
const land = v.pipe(v.array(v.union([field.id, field.provinceId])), v.nonEmpty());

/** What any period may say of a day on which the land was tiled otherwise. */
export const tiling = {
  names: v.exactOptional(field.names),
  within: v.exactOptional(field.id),
  land: v.exactOptional(land),
  less: v.exactOptional(v.pipe(v.array(field.provinceId), v.nonEmpty()))
};

/** A file of `tables/history/`: periods of regions before today's. */
export const history = v.record(
  field.id,
  v.strictObject({
    names: v.exactOptional(field.names),
    aliases: v.exactOptional(v.record(v.string(), v.array(field.text))),
    kind: v.exactOptional(v.picklist(['country', 'territory'])),
    bounds: v.exactOptional(field.bounds),
    label: v.exactOptional(field.position),
    periods: v.pipe(
      v.array(
        v.strictObject({
          ...tiling,
          from: v.nullable(field.day),
          to: field.day,
          of: v.exactOptional(field.id),
          status: v.string(),
          capital: v.exactOptional(v.nullable(field.slug)),
          claimedBy: v.optional(v.array(field.id), []),
          precision: v.optional(v.picklist(['generalised', 'approximate']), 'generalised'),
          note: notes,
          sources: field.sources
        })
      ),
      v.nonEmpty()
    )
  })
);

/** `history/towns.yaml`: what towns were called. */
export const townHistory = v.record(
  field.slug,
  v.array(v.strictObject({ from: v.nullable(field.day), to: field.day, names: field.names }))
);

export type HistoryRow = v.InferOutput<typeof history>[string];
export type HistoryPeriod = HistoryRow['periods'][number];
