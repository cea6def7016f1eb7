import type { Bounds } from '#lib/geo/bounds.ts';
import type { Position } from '#lib/geo/position.ts';
import { nearest } from '#lib/text/near-words.ts';
import { bend as readBend } from './line.ts';
import { oneOf, quote, type At, type Field, type Located } from './located.ts';
import { listOf, number, text, wrong, type Reader } from './narrow.ts';
import { notGroup } from './not-group.ts';
import { nameOrPosition } from './position.ts';
import type { Report } from '#lib/story/report.ts';
import { boundsOfMap } from './view.ts';

/** A place by its name or id, or a position. */
export type Spot = { readonly name: At<string> } | { readonly position: At<Position> };

/** What is drawn of a shape, its names not yet looked up. */
export type Outline =
  | { readonly kind: 'circle' | 'point'; readonly through: readonly Spot[] }
  | { readonly kind: 'line' | 'area' | 'buffer'; readonly through: readonly Spot[] }
  | { readonly kind: 'box'; readonly bounds: Bounds }
  | { readonly kind: 'regions'; readonly names: readonly At<string>[] };

/** A shape of a layer as the front matter has it. */
export interface WrittenShape {
  readonly outline: Outline;
  /** Kilometres, of a circle and a buffer. */
  readonly radius: number;
  /** Of a line, how far it leaves the great circle: a share of half the way, to the right where it is positive. */
  readonly bend: number;
  /** What is said of it beside its outline. */
  readonly properties: Readonly<Record<string, string | number | boolean>>;
  /** Where each of them is written. */
  readonly where: ReadonlyMap<string, number>;
  readonly offset: number;
}

/** How an editor writes one. */
export const SHAPE = '- { circle: Bakou, radius: 50 }';

/** Kilometres: a circle of this radius holds a fifth of the world. */
const LARGEST_RADIUS = 5000;

const spots = listOf<Spot>(nameOrPosition, 'Write places and positions in square brackets: “[Bakou, [49.9, 40.4]]”.');
const names = listOf(text, 'Write names in square brackets: “regions: [Azerbaïdjan]”.');

/** Reads as many spots as a kind of shape has at least. */
const several =
  (kind: 'line' | 'area' | 'buffer', least: number, hint: string): Reader<Outline> =>
  (located, field, report) => {
    const read = spots(located, field, report);
    if (read === null) return null;
    if (read.count < least) {
      const message = `“${kind}” goes through ${least} places or positions at least, and this has ${read.count}.`;
      report('shape-short', read.offset, message, hint);
    }
    return read.value.length < least ? null : { kind, through: read.value };
  };

const single =
  (kind: 'circle' | 'point'): Reader<Outline> =>
  (located, field, report) => {
    const read = nameOrPosition(located, field, report);
    return read && { kind, through: [read] };
  };

/** What each kind of shape is read by. */
const KINDS = {
  circle: single('circle'),
  box: (located, field, report) => {
    const bounds = boundsOfMap(located, field, report);
    return bounds && { kind: 'box', bounds: bounds.value };
  },
  line: several('line', 2, 'Name where it goes from and to: “line: [Jérusalem, Bakou]”.'),
  area: several('area', 3, 'Name its corners one after the other: “area: [Bakou, [49, 40], [49, 41]]”.'),
  buffer: several('buffer', 2, 'Name where it goes from and to; around one place, draw a circle: “circle: Bakou”.'),
  regions: (located, field, report) => {
    const read = names(located, field, report);
    if (read?.count === 0) {
      report('shape-short', read.offset, 'This shape is made of no region.', 'Name one: “regions: [Azerbaïdjan]”.');
    }
    return read && read.value.length > 0 ? { kind: 'regions', names: read.value } : null;
  },
  point: single('point')
} as const satisfies Record<string, Reader<Outline>>;

type KindName = keyof typeof KINDS;
const KIND_NAMES = Object.keys(KINDS) as KindName[];
const isKind = (name: string): name is KindName => Object.hasOwn(KINDS, name);

/** Reads one of the shapes of a layer. */
export const shape: Reader<WrittenShape> = (located, field, report) => {
  if (located.kind !== 'map') return notGroup(located, field, SHAPE, report);
  const seen = new Set<string>();
  const fields = located.fields.filter(({ name, offset }) => {
    if (seen.has(name)) report('field-duplicate', offset, `“${name}” is given twice.`, 'Keep one of the two.');
    return !seen.has(name) && seen.add(name);
  });
  const [drawn, second] = fields.filter(({ name }) => isKind(name));
  if (drawn === undefined) {
    reportNone(fields, located.offset, report);
    return null;
  }
  if (second) {
    const message = `This shape is drawn as “${drawn.name}” and as “${second.name}”.`;
    report('shape-unknown', second.offset, message, 'Make two shapes of it, each on a line of its own.');
    return null;
  }
  const kind = drawn.name as KindName;
  const outline = KINDS[kind](drawn.value, kind, report);
  const radius = radiusOf(kind, fields, located.offset, report);
  const bent = kind === 'line' ? fields.find(({ name }) => name === 'bend') : undefined;
  const bend = bent ? (readBend(bent.value, 'bend', report)?.value ?? null) : 0;
  const properties: Record<string, string | number | boolean> = {};
  const where = new Map<string, number>();
  for (const { name, offset, value } of fields) {
    if (isKind(name) || name === 'radius' || name === bent?.name) continue;
    const read = propertyOf(value, name, report);
    if (read === null) continue;
    properties[name] = read;
    where.set(name, offset);
  }
  if (!outline || radius === null || bend === null) return null;
  return { outline, radius, bend, properties, where, offset: located.offset };
};

function reportNone(fields: readonly Field[], offset: number, report: Report): void {
  const near = fields.map(({ name }) => ({ name, meant: nearest(name, KIND_NAMES, 1)[0] })).find(({ meant }) => meant);
  const hint = near
    ? `Did you mean “${near.meant}” by “${near.name}”?`
    : `A shape has one of ${oneOf(KIND_NAMES.map(quote))}: “${SHAPE.slice(2)}”.`;
  report('shape-unknown', offset, 'This shape does not say what it is.', hint);
}

/** Of what has none, nothing; null where it is wrong. */
function radiusOf(kind: KindName, fields: readonly Field[], offset: number, report: Report): number | null {
  const found = fields.find(({ name }) => name === 'radius');
  if (kind !== 'circle' && kind !== 'buffer') {
    if (!found) return 0;
    const message = `A circle and a buffer have a radius, and this is drawn as “${kind}”.`;
    report('shape-radius', found.offset, message, 'Take it out, or draw a circle or a buffer.');
    return null;
  }
  if (!found) {
    report(
      'field-missing',
      offset,
      `A ${kind} needs “radius”, and it is not there.`,
      'Add “radius: …”, in kilometres.'
    );
    return null;
  }
  const written = found.value.kind === 'scalar' && typeof found.value.value === 'string' ? found.value.value : '';
  const kilometres = /^(\d+(?:[.,]\d+)?)\s*(km|m)?$/i.exec(written.trim());
  if (kilometres) {
    const meant = Number(kilometres[1]!.replace(',', '.')) / (kilometres[2]?.toLowerCase() === 'm' ? 1000 : 1);
    return wrong(found.value, 'radius', 'a number of kilometres', `Write “radius: ${meant}”.`, report);
  }
  const read = number(found.value, 'radius', report);
  if (read === null) return null;
  if (read.value > 0 && read.value <= LARGEST_RADIUS) return read.value;
  const message = `A radius is over 0 and up to ${LARGEST_RADIUS} km, and this is ${read.value}.`;
  report('shape-radius', read.offset, message, 'Write kilometres, without a unit.');
  return null;
}

/** A text, a number or a switch; null, and an issue, where it is anything else. */
function propertyOf(value: Located, name: string, report: Report): string | number | boolean | null {
  if (value.kind === 'scalar' && value.value !== null && value.value !== '') return value.value;
  if (value.kind === 'scalar') {
    report('field-empty', value.offset, `“${name}” has no value.`, 'Write the value after the colon, or take it out.');
    return null;
  }
  return wrong(
    value,
    name,
    'a text, a number, true or false',
    'Write one value: it is a property of the shape.',
    report
  );
}
