import * as v from 'valibot';
import * as field from './fields.ts';

/** `countries.yaml`: what tiles the land. */
export const countries = v.record(
  field.id,
  v.strictObject({
    names: field.names,
    land: v.pipe(v.array(v.string()), v.nonEmpty()),
    kind: v.optional(v.picklist(['country', 'territory']), 'country'),
    of: v.optional(field.id),
    integral: v.optional(v.boolean(), false),
    status: v.optional(v.string(), 'un-member'),
    capital: v.optional(field.slug),
    from: v.optional(field.day),
    bounds: v.optional(field.bounds),
    label: v.optional(field.position),
    note: v.optional(field.names)
  })
);

/** `statuses.yaml`: what many countries and territories are. */
export const statuses = v.record(v.string(), v.strictObject({ status: field.names, sources: field.sources }));

/** `shapes.yaml`: shapes that are sums of pieces. */
export const shapes = v.record(v.string(), v.pipe(v.array(v.string()), v.nonEmpty()));

/** `pieces.yaml`: pieces taken out of Natural Earth's units. */
export const pieces = v.array(
  v.union([
    v.strictObject({ name: v.string(), from: v.string(), within: field.bounds }),
    v.strictObject({ name: v.string(), from: v.string(), units: v.pipe(v.array(v.number()), v.nonEmpty()) }),
    v.strictObject({ name: v.string(), from: v.string(), outline: v.pipe(v.array(field.position), v.minLength(3)) }),
    v.strictObject({
      name: v.string(),
      from: v.string(),
      lines: v.array(v.number()),
      until: v.optional(field.position),
      end: v.optional(field.position),
      contains: field.position
    })
  ])
);

/** `areas.yaml`: parts of the world without an edge of their own. */
export const areas = v.record(
  field.id,
  v.strictObject({ names: field.names, bounds: field.bounds, label: v.optional(field.position) })
);

const period = v.strictObject({
  id: field.id,
  from: v.nullable(field.day),
  to: v.nullable(field.day),
  shape: v.nullable(field.id),
  status: field.names,
  administeredBy: v.optional(v.array(field.id), []),
  administration: v.optional(v.nullable(field.names), null),
  claimedBy: v.optional(v.array(field.id), []),
  precision: v.picklist(['generalised', 'approximate']),
  note: v.optional(v.nullable(field.names), null),
  sources: field.sources
});

/** A file of `regions/`. */
export const region = v.strictObject({
  kind: v.picklist(['country', 'territory', 'disputed']),
  names: v.optional(field.names),
  capital: v.optional(field.slug),
  bounds: v.optional(field.bounds),
  label: v.optional(field.position),
  periods: v.pipe(v.array(period), v.nonEmpty())
});

const placeFields = {
  names: field.names,
  position: field.position,
  rank: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10)),
  country: field.id,
  population: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))),
  geonames: v.nullable(v.pipe(v.number(), v.integer()))
};

/** `places.yaml`: corrections to the derived places, by id, and places that they lack, which need every field. */
export const places = v.record(field.slug, v.nullable(v.partial(v.strictObject({ ...placeFields, note: field.text }))));

/** `place-ids.yaml`: the ids that the derivation would make, and those that stories use. */
export const placeIds = v.record(field.slug, v.nullable(field.slug));

/** `derived/places.json`. */
export const derivedPlaces = v.array(v.strictObject({ id: field.slug, ...placeFields }));

export type PieceRow = v.InferOutput<typeof pieces>[number];
export type PlaceRow = v.InferOutput<typeof derivedPlaces>[number];

/** `derived/shapes.json`: what is measured on each shape, by its id. */
export const shapeFacts = v.record(
  field.id,
  v.strictObject({ bounds: field.bounds, label: field.position, area: v.number() })
);

export type ShapeFacts = v.InferOutput<typeof shapeFacts>[string];
