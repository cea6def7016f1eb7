import { nearest } from '#lib/text/near-words.ts';
import { describe, oneOf, quote, type At, type Located, type LocatedMap } from './located.ts';
import type { Report } from '#lib/story/report.ts';

/** Narrows a value to what a field holds, or reports why it cannot and gives null. */
export type Reader<T> = (value: Located, field: string, report: Report) => T | null;

export interface FieldRule<T> {
  readonly read: Reader<T>;
  readonly required?: true;
  /** The reader has its own word for a field without a value. */
  readonly readsEmpty?: true;
}

type Rules = Readonly<Record<string, FieldRule<unknown>>>;
/** What was read; null where a field is missing or wrong. */
export type Narrowed<R extends Rules> = { readonly [K in keyof R]: R[K] extends FieldRule<infer T> ? T | null : never };

/**
 * Narrows a group of fields by the rule of each; unknown, repeated, empty, missing and wrong ones are reported.
 *
 * @param owner whose fields they are, for messages: `a scene`
 */
export function narrowFields<R extends Rules>(map: LocatedMap, owner: string, rules: R, report: Report): Narrowed<R> {
  const read = new Map<string, unknown>();
  const seen = new Set<string>();
  for (const { name, offset, value } of map.fields) {
    const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
    if (rule === undefined) reportUnknown(name, offset, owner, Object.keys(rules), report);
    else if (seen.has(name)) {
      report('field-duplicate', offset, `“${name}” is given twice.`, 'Keep one of the two.');
    } else if (isEmpty(value) && !rule.readsEmpty) {
      report(
        'field-empty',
        offset,
        `“${name}” has no value.`,
        'Write the value after the colon, or take the line out.'
      );
    } else read.set(name, rule.read(value, name, report));
    if (rule !== undefined) seen.add(name);
  }
  for (const [name, { required }] of Object.entries(rules)) {
    if (!required || seen.has(name)) continue;
    report('field-missing', map.offset, `${capital(owner)} needs “${name}”, and it is not there.`, `Add “${name}: …”.`);
  }
  return Object.fromEntries(Object.keys(rules).map((name) => [name, read.get(name) ?? null])) as Narrowed<R>;
}

const isEmpty = (value: Located): boolean => value.kind === 'scalar' && (value.value === null || value.value === '');

/** What other formats and programs call fields of ours; the first that a group has is meant. */
const OTHER_WORDS: Readonly<Record<string, readonly string[]>> = {
  label: ['name', 'text'],
  title: ['name', 'text'],
  caption: ['name', 'text'],
  text: ['name'],
  description: ['text', 'standfirst', 'alt'],
  subtitle: ['standfirst'],
  dek: ['standfirst'],
  author: ['authors'],
  byline: ['authors'],
  language: ['lang'],
  credit: ['source', 'sources'],
  attribution: ['source', 'sources'],
  from: ['through'],
  to: ['through'],
  stops: ['through'],
  path: ['through', 'file'],
  points: ['through'],
  via: ['through'],
  coordinates: ['at', 'through', 'bounds'],
  position: ['at', 'side'],
  place: ['at', 'view'],
  curve: ['bend'],
  curvature: ['bend'],
  dash: ['line'],
  dashed: ['line'],
  dotted: ['line'],
  style: ['line'],
  head: ['arrow'],
  heads: ['arrow'],
  symbol: ['icon'],
  marker: ['icon', 'mark'],
  markers: ['mark'],
  type: ['kind'],
  data: ['file', 'layers'],
  src: ['file'],
  url: ['file'],
  field: ['by'],
  column: ['by', 'region'],
  property: ['by'],
  breaks: ['classes'],
  limits: ['classes'],
  scheme: ['palette'],
  colors: ['palette', 'color'],
  radius: ['largest', 'size'],
  max: ['largest'],
  center: ['view'],
  zoom: ['view'],
  bounds: ['view'],
  filter: ['only'],
  annotations: ['notes'],
  callouts: ['notes'],
  zones: ['layers', 'highlight'],
  fill: ['highlight', 'color']
};

/** Reports a field that its owner does not have, with the nearest that it has. */
export function reportUnknown(
  name: string,
  offset: number,
  owner: string,
  known: readonly string[],
  report: Report
): void {
  const meant = OTHER_WORDS[name.toLowerCase()]?.find((word) => known.includes(word));
  const [near] = meant ? [meant] : nearest(name, known, 1);
  const hint = near ? `Did you mean “${near}”?` : `Take it out; the fields are ${oneOf(known, 'and')}.`;
  report('field-unknown', offset, `${capital(owner)} has no field ${quote(name)}.`, hint);
}

export const text: Reader<At<string>> = (located, field, report) => {
  if (located.kind === 'scalar' && typeof located.value === 'string') {
    if (located.value.trim() !== '') return { value: located.value, offset: located.offset };
    report('field-empty', located.offset, `“${field}” has no text.`, 'Write the text, or take the line out.');
    return null;
  }
  const hint =
    located.kind === 'scalar' ? `Put it in quotation marks: "${String(located.value)}".` : 'Write one text, no list.';
  return wrong(located, field, 'text', hint, report);
};

/** A list as it was read. */
export interface List<T> extends At<readonly T[]> {
  /** How many items are written: wrong ones are left out of the value. */
  readonly count: number;
}

/** A list of at least nothing, each of whose items is narrowed by one reader; `cure` says how one is written. */
export const listOf =
  <T>(item: Reader<T>, cure: string): Reader<List<T>> =>
  (located, field, report) => {
    if (located.kind !== 'list') {
      return wrong(located, field, 'a list', cure, report);
    }
    const items = located.items.map((value) => item(value, field, report));
    return { value: items.filter((value) => value !== null), offset: located.offset, count: items.length };
  };

export const number: Reader<At<number>> = (located, field, report) => {
  if (located.kind === 'scalar' && typeof located.value === 'number') {
    return { value: located.value, offset: located.offset };
  }
  return wrong(located, field, 'a number', 'Write digits alone, with a point for decimals.', report);
};

export const yesOrNo: Reader<At<boolean>> = (located, field, report) => {
  if (located.kind === 'scalar' && typeof located.value === 'boolean') {
    return { value: located.value, offset: located.offset };
  }
  return wrong(located, field, 'true or false', 'Write true or false, without quotation marks.', report);
};

/** What ids look like: they end up in addresses and file names. */
export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export const slug: Reader<At<string>> = (located, field, report) => {
  const id = text(located, field, report);
  if (id === null || SLUG.test(id.value)) return id;
  const hint = `Use small letters from a to z, digits and single hyphens${suggest(id.value)}.`;
  report('id-invalid', id.offset, `${quote(id.value)} cannot be an id.`, hint);
  return null;
};

/** `: “haut-karabakh”`, or nothing where no letter of the text can stay. */
export function suggest(from: string): string {
  const id = slugged(from);
  return id === '' ? '' : `, for example “${id}”`;
}

/** An id made of a text; empty where no letter of it can stay. */
export const slugged = (from: string): string =>
  from
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');

/** Reports that a value is not what the field takes. */
export function wrong(located: Located, field: string, expected: string, hint: string, report: Report): null {
  report('field-type', located.offset, `“${field}” takes ${expected}, and this is ${describe(located)}.`, hint);
  return null;
}

export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
