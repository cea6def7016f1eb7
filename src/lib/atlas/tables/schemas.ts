import * as v from 'valibot';
import type { Names } from '#lib/text/language.ts';
import type { Span } from '../period.ts';
import type { Note } from '../region.ts';
import * as field from './fields.ts';

const day = () => v.optional(v.nullable(field.day), null);

/** Days from one up to and not including another, or without an end. */
const span = { from: day(), to: day() };

/** Text by language, said from a day or up to one. */
const dated = v.pipe(
  v.objectWithRest({ en: field.text, from: day(), to: day() }, field.text),
  v.transform(({ from, to, ...text }): Note => ({ from, to, text }))
);

/** What is said on all days of a period, or several things, each on days of its own. */
export const notes = v.pipe(
  v.optional(
    v.nullable(
      v.lazy((written) => (Array.isArray(written) ? v.array(dated) : field.names) as v.GenericSchema<Names | Note[]>)
    ),
    null
  ),
  v.transform((said): Note[] =>
    said === null ? [] : Array.isArray(said) ? said : [{ from: null, to: null, text: said as Names }]
  )
);

/** First day of a membership, or spans of days where it was broken off. */
const membership = v.pipe(
  v.lazy(
    (written) =>
      (Array.isArray(written) ? v.pipe(v.array(v.strictObject(span)), v.nonEmpty()) : field.day) as v.GenericSchema<
        string | Span[]
      >
  ),
  v.transform((said): Span[] => (typeof said === 'string' ? [{ from: said, to: null }] : said))
);

/** What a region was in a period, where that is not its own kind. */
const kind = v.picklist(['territory', 'disputed', 'part', 'region']);

/** `countries.yaml`: what tiles the land. */
export const countries = v.record(
  field.id,
  v.strictObject({
    names: field.names,
    land: v.pipe(v.array(v.string()), v.nonEmpty()),
    kind: v.optional(v.picklist(['country', 'territory']), 'country'),
    of: v.optional(field.id),
    claimedBy: v.optional(v.array(field.id), []),
    integral: v.optional(v.boolean(), false),
    status: v.optional(v.string(), 'un-member'),
    capital: v.optional(field.slug),
    seats: v.optional(v.array(field.seat)),
    member: v.optional(membership),
    since: v.optional(v.nullable(field.day)),
    was: v.optional(v.array(v.strictObject({ ...span, status: v.string() })), []),
    bounds: v.optional(field.bounds),
    label: v.optional(field.position),
    note: notes,
    sources: v.optional(field.sources)
  })
);

/** `sources.yaml`: what the other tables have their facts from, by the key that they name it by. */
export const sources = v.record(field.sourceKey, field.source);

/** `publishers.yaml`: who publishes at a host, or under a path of it. */
export const publishers = v.record(
  v.pipe(
    v.string(),
    v.regex(/^[a-z0-9.-]+\.[a-z]{2,}(\/[^/?#\s]+)*$/, 'expected a host, or a host and a path without / at its end')
  ),
  v.pipe(v.array(field.text), v.nonEmpty('expected a publisher at least'))
);

/** `statuses.yaml`: what many countries and territories are. */
export const statuses = v.record(
  v.string(),
  v.strictObject({
    status: field.names,
    since: v.optional(v.nullable(field.day)),
    kind: v.exactOptional(kind),
    relation: v.optional(field.relation, 'administered'),
    sources: field.sources
  })
);

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
      detours: v.optional(v.array(field.line), []),
      contains: field.position
    }),
    v.strictObject({ name: v.string(), from: v.string(), along: field.line, contains: field.position })
  ])
);

/** `areas.yaml`: parts of the world without an edge of their own. */
export const areas = v.record(
  field.id,
  v.strictObject({ names: field.names, bounds: field.bounds, label: v.optional(field.position) })
);

const periodFields = {
  from: v.nullable(field.day),
  to: v.nullable(field.day),
  kind: v.exactOptional(kind),
  status: field.names,
  administeredBy: v.optional(v.array(field.id), []),
  relation: v.optional(field.relation, 'administered'),
  administration: v.optional(v.nullable(field.names), null),
  claimedBy: v.optional(v.array(field.id), []),
  precision: v.picklist(['generalised', 'approximate']),
  note: notes,
  sources: field.sources
};

const period = v.strictObject({ id: field.id, shape: v.nullable(field.id), ...periodFields });

/** A file of `regions/`. */
export const region = v.strictObject({
  kind: v.picklist(['country', 'territory', 'disputed']),
  names: v.optional(field.names),
  capital: v.optional(field.slug),
  seats: v.optional(v.array(field.seat)),
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
export const places = v.record(
  field.slug,
  v.nullable(
    v.partial(
      v.strictObject({
        ...placeFields,
        note: field.text,
        caveat: v.strictObject({ note: field.names, sources: field.sources })
      })
    )
  )
);

/** `place-ids.yaml`: the ids that the derivation would make, and those that stories use. */
export const placeIds = v.record(field.slug, v.nullable(field.slug));

/** `derived/places.json`. */
export const derivedPlaces = v.array(
  v.strictObject({ id: field.slug, ...placeFields, inhabitants: placeFields.population })
);

/** `published-areas.yaml`: areas of small shapes as they are published, km². */
export const publishedAreas = v.array(
  v.strictObject({
    publisher: field.text,
    title: field.text,
    year: v.pipe(v.number(), v.integer(), v.minValue(1990)),
    areas: v.record(field.id, v.pipe(v.number(), v.gtValue(0)))
  })
);

/** `inhabitants.yaml`: how many live in a town where the derived places cannot tell, and of which towns nothing is said. */
export const inhabitants = v.strictObject({
  censuses: v.array(
    v.strictObject({
      publisher: field.text,
      title: field.text,
      country: field.id,
      year: v.pipe(v.number(), v.integer(), v.minValue(1990)),
      counts: v.record(field.slug, v.pipe(v.number(), v.integer(), v.minValue(1)))
    })
  ),
  untold: v.array(field.slug)
});

export type CountryRow = v.InferOutput<typeof countries>[string];
export type StatusRow = v.InferOutput<typeof statuses>[string];
export type PeriodRow = v.InferOutput<typeof period>;

const fids = v.array(v.pipe(v.number(), v.integer()));

/** `provinces.yaml`: what the derivation of provinces does otherwise than Natural Earth has them. */
export const provinceRules = v.strictObject({
  without: v.record(field.id, field.text),
  gaps: fids,
  adopted: fids,
  of: v.record(v.pipe(v.string(), v.digits()), field.id),
  slugs: v.array(field.id),
  ids: v.record(v.pipe(v.string(), v.digits()), field.provinceId)
});

export type ProvinceRules = v.InferOutput<typeof provinceRules>;

/** `province-kinds.yaml`: what provinces are called, in words. */
export const provinceKinds = v.record(
  field.slug,
  v.objectWithRest({ en: field.text, types: v.array(v.string()) }, field.text)
);

/** `province-words.yaml`: what the card of every province says. */
export const provinceWords = v.strictObject({ status: field.names, note: field.names, source: field.sourceKey });

/** `province-changes.yaml`: states whose provinces are others now, and what their cards say of it. */
export const provinceChanges = v.strictObject({ source: field.sourceKey, states: v.record(field.id, field.names) });

/** `of-provinces.yaml`: regions made of provinces, and provinces of which there is more to say. */
export const ofProvinces = v.record(
  v.union([field.id, field.provinceId]),
  v.strictObject({
    of: field.id,
    unit: field.slug,
    kind: v.optional(v.picklist(['province', 'disputed']), 'province'),
    names: v.optional(field.names),
    provinces: v.pipe(v.array(field.provinceId), v.nonEmpty()),
    periods: v.optional(v.pipe(v.array(v.strictObject(periodFields)), v.nonEmpty()))
  })
);

export type PieceRow = v.InferOutput<typeof pieces>[number];
export type PlaceRow = v.InferOutput<typeof derivedPlaces>[number];

/** `derived/shapes.json`: what is measured on each shape, by its id. */
export const shapeFacts = v.record(
  field.id,
  v.strictObject({ bounds: field.bounds, label: field.position, area: v.number() })
);

export type ShapeFacts = v.InferOutput<typeof shapeFacts>[string];
