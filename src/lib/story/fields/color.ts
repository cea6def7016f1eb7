import { METHODS, type Method } from '#lib/story/scale/color-scale.ts';
import { DIVERGING, MOST_CATEGORIES, SEQUENTIAL, type Palette } from '#lib/story/scale/palette-names.ts';
import { nearest } from '#lib/text/near-words.ts';
import { oneOf, quote, type At, type Located } from './located.ts';
import { narrowFields, number, text, wrong, type Reader } from './narrow.ts';
import { columnName } from './table.ts';
import type { Report } from '#lib/story/report.ts';

/** Of an area, from the palest class to the strongest. */
const [FEWEST, MOST] = [2, 9];

/** A kind as an editor declares it. */
interface WrittenCategory {
  readonly value: string;
  readonly name: string;
}

/** By what a layer’s features are coloured, as the front matter has it. */
export type WrittenColor = { readonly by: At<string>; readonly offset: number } & (
  | {
      readonly kind: 'categories';
      /** Null where they are those that the data have. */
      readonly categories: readonly WrittenCategory[] | null;
      readonly other: string | null;
    }
  | {
      readonly kind: 'classes';
      readonly classes: number | readonly number[];
      readonly method: Method;
      readonly unit: string | null;
      readonly palette: Palette;
      readonly around: number | null;
    }
);

const COLOR = 'color: { by: …, values: { …: Name } }” or “color: { by: …, classes: 5, unit: … }';

/** One of a few words. */
function wordOf<W extends string>(words: readonly W[], code: 'palette-unknown' | 'method-unknown'): Reader<At<W>> {
  return (located, field, report) => {
    const written = text(located, field, report);
    if (written === null) return null;
    const known = words.find((word) => word.toLowerCase() === written.value.trim().toLowerCase());
    if (known) return { ...written, value: known };
    const [near] = nearest(written.value, words, 1);
    const hint = near ? `Did you mean “${near}”?` : `Write one of ${oneOf(words, 'and')}.`;
    report(code, written.offset, `There is no ${field} ${quote(written.value)}.`, hint);
    return null;
  };
}

/** `auto`, or each value with what readers are told that it is. */
const categories: Reader<At<readonly WrittenCategory[] | null>> = (located, field, report) => {
  const { offset } = located;
  if (located.kind === 'scalar' && located.value === 'auto') return { value: null, offset };
  if (located.kind !== 'map') {
    const hint =
      'Write each with its name for readers, “values: { missile: Missiles, drone: Drones }”, or “values: auto”.';
    return wrong(located, field, 'values with their names', hint, report);
  }
  const found = new Map<string, string>();
  for (const { name, offset, value } of located.fields) {
    const shown = nameOf(value, name, report);
    if (found.has(name)) report('field-duplicate', offset, `${quote(name)} is given twice.`, 'Keep one of the two.');
    else if (shown !== null) found.set(name.trim(), shown);
  }
  if (found.size > MOST_CATEGORIES) {
    const message = `These are ${found.size} kinds, and a map tells ${MOST_CATEGORIES} apart.`;
    report('values-too-many', offset, message, 'Leave the least of them out, and name what is left by “other: …”.');
    return null;
  }
  return { value: [...found].map(([value, name]) => ({ value, name })), offset };
};

/** A number or a switch is a name too: `2019: 2019`. */
function nameOf(value: Located, field: string, report: Report): string | null {
  if (value.kind === 'scalar' && (typeof value.value === 'number' || typeof value.value === 'boolean')) {
    return String(value.value);
  }
  return text(value, field, report)?.value ?? null;
}

const classes: Reader<At<number | readonly number[]>> = (located, field, report) => {
  const { offset } = located;
  const say = (message: string, hint: string, at = offset): null => {
    report('classes-invalid', at, message, hint);
    return null;
  };
  if (located.kind === 'scalar' && typeof located.value === 'number') {
    const count = located.value;
    if (Number.isInteger(count) && count >= FEWEST && count <= MOST) return { value: count, offset };
    return say(`A map tells ${FEWEST} to ${MOST} classes apart, and this is ${count}.`, 'Five are often right.');
  }
  if (located.kind !== 'list') {
    return wrong(
      located,
      field,
      'how many classes, or their limits',
      'Write “classes: 5” or “classes: [0, 10, 20, 50]”.',
      report
    );
  }
  const limits: number[] = [];
  for (const item of located.items) {
    const limit = number(item, field, report);
    if (limit === null) return null;
    const before = limits.at(-1);
    // YAML has words for what is no number, and for one without end.
    if (!Number.isFinite(limit.value) || limit.value <= (before ?? -Infinity)) {
      return say(
        before === undefined || !Number.isFinite(limit.value)
          ? `${limit.value} is no limit.`
          : `${limit.value} does not come after ${before}: limits rise.`,
        'Put them in order, each once.',
        limit.offset
      );
    }
    limits.push(limit.value);
  }
  if (limits.length - 1 >= FEWEST && limits.length - 1 <= MOST) return { value: limits, offset };
  const message = `${limits.length} limits make ${Math.max(0, limits.length - 1)} classes; a map tells ${FEWEST} to ${MOST} apart.`;
  return say(message, 'The first limit is where the lowest class begins, the last where the highest ends.');
};

/** A middle is a number, for which YAML has the words of none too. */
const middle: typeof number = (located, field, report) =>
  located.kind === 'scalar' && typeof located.value === 'number' && !Number.isFinite(located.value)
    ? wrong(located, field, 'a number', 'Write digits alone, with a point for decimals.', report)
    : number(located, field, report);

/** Reads by what the features of a layer are coloured. */
export const color: Reader<WrittenColor> = (located, field, report) => {
  if (located.kind !== 'map') return wrong(located, field, 'a group of fields', `Write “${COLOR}”.`, report);
  const rules = {
    by: { read: columnName, required: true },
    values: { read: categories },
    other: { read: text },
    classes: { read: classes },
    method: { read: wordOf(METHODS, 'method-unknown') },
    unit: { read: text },
    palette: { read: wordOf<Palette>([...SEQUENTIAL, ...DIVERGING], 'palette-unknown') },
    around: { read: middle }
  } as const;
  const read = narrowFields(located, 'a colour', rules, report);
  const written = (name: string): boolean => located.fields.some((one) => one.name === name);
  const { by, other, method, unit, palette, around } = read;
  const { offset } = located;
  if (written('values') === written('classes')) {
    const message = written('values')
      ? 'A colour is by kinds or by classes, and this has both “values” and “classes”.'
      : 'A colour is by kinds or by classes, and this says neither “values” nor “classes”.';
    report('color-invalid', offset, message, `Write “${COLOR}”.`);
    return null;
  }
  const belong: Readonly<Record<string, 'values' | 'classes'>> = {
    other: 'values',
    method: 'classes',
    unit: 'classes',
    palette: 'classes',
    around: 'classes'
  };
  for (const { name, offset } of located.fields) {
    const to = belong[name];
    if (to === undefined || written(to)) continue;
    report('color-invalid', offset, `“${name}” says something of “${to}”, which is not there.`, 'Take it out.');
  }
  if (by === null) return null;
  if (written('values')) {
    if (!read.values) return null;
    return { kind: 'categories', by, offset, categories: read.values.value, other: other?.value ?? null };
  }
  if (!read.classes) return null;
  const limits = read.classes.value;
  if (typeof limits !== 'number' && method) {
    report(
      'color-invalid',
      method.offset,
      'The limits are given, and no method makes them.',
      'Take “method” out, or write how many classes there are.'
    );
    return null;
  }
  const diverging = around !== null;
  const fitting: readonly string[] = diverging ? DIVERGING : SEQUENTIAL;
  if (palette && !fitting.includes(palette.value)) {
    const message = diverging
      ? `The colours of “${palette.value}” grow stronger, and do not go apart from ${around.value}.`
      : `The colours of “${palette.value}” go apart from a middle, and there is no “around” that says which.`;
    report('palette-unknown', palette.offset, message, `Write one of ${oneOf(fitting, 'and')}.`);
    return null;
  }
  return {
    kind: 'classes',
    by,
    offset,
    classes: limits,
    method: method?.value ?? 'quantile',
    unit: unit?.value ?? null,
    palette: palette?.value ?? (diverging ? DIVERGING[0] : SEQUENTIAL[0]),
    around: around?.value ?? null
  };
};
