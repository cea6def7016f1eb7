import type { WrittenColor } from '#lib/story/fields/color.ts';
import { quote } from '#lib/story/fields/located.ts';
import type { CategoryScale, ClassScale, ColorScale } from '#lib/story/scale/color-scale.ts';
import { classOf } from '#lib/story/scale/entry-of.ts';
import { makeLimits } from '#lib/story/scale/make-limits.ts';
import { MOST_CATEGORIES } from '#lib/story/scale/palette-names.ts';
import { nearest } from '#lib/text/near-words.ts';
import { MOST_TOLD, numbersOf, valuesOf, type Features } from './valued.ts';

/** The scale by which the features of a layer are coloured; null where a mistake keeps them from having one. */
export const readColor = (color: WrittenColor, all: Features): ColorScale | null =>
  color.kind === 'categories' ? categoriesOf(color, all) : classesOf(color, all);

type Written<K extends WrittenColor['kind']> = Extract<WrittenColor, { kind: K }>;

function categoriesOf({ by, categories, other }: Written<'categories'>, all: Features): CategoryScale | null {
  const read = valuesOf(all, by, 'color');
  if (read === null) return null;
  const counts = new Map<string, number[]>();
  for (const { index, value } of read.valued) {
    const found = counts.get(String(value));
    if (found) found.push(index);
    else counts.set(String(value), [index]);
  }
  // The most frequent first; of those that are as frequent, the one that comes first.
  const found = [...counts].sort(([, a], [, b]) => b.length - a.length).slice(0, MOST_CATEGORIES);
  const chosen = categories ?? found.map(([value]) => ({ value, name: value }));
  const left = [...counts].filter(([value]) => !chosen.some((one) => one.value === value));
  if (categories && other === null) {
    for (const [value, indices] of left.slice(0, MOST_TOLD)) {
      const [near] = nearest(
        value,
        categories.map((one) => one.value),
        1
      );
      const several = indices.length > 1 ? ` (and ${indices.length - 1} more)` : '';
      const message = `${quote(value)} is none of the values of “color”: what is left over has its look${several}.`;
      const hint = near
        ? `Did you mean ${quote(near)}?`
        : 'Declare it under “values”, or write “other: …” with a name for what is left over.';
      all.report('value-undeclared', all.where(indices[0]!, by.value), message, hint);
    }
  }
  const rest = left.reduce((sum, [, indices]) => sum + indices.length, 0);
  return {
    kind: 'categories',
    by: by.value,
    categories: chosen.map((one) => ({ ...one, count: counts.get(one.value)?.length ?? 0 })),
    other: rest > 0 ? { name: other, count: rest } : null,
    missing: read.missing
  };
}

function classesOf(color: Written<'classes'>, all: Features): ClassScale | null {
  const { by, classes, unit, palette, around } = color;
  const read = numbersOf(all, by, 'color');
  if (read === null) return null;
  const values = read.numbers.map(({ value }) => value);
  const limits = typeof classes === 'number' ? makeLimits(values, classes, color.method, around) : [...classes];
  const [first, last] = [limits[0]!, limits.at(-1)!];
  if (typeof classes !== 'number') {
    const beyond = read.numbers.filter(({ value }) => value < first || value > last);
    for (const { index, value } of beyond.slice(0, MOST_TOLD)) {
      const message = `${value} lies ${value < first ? `below the first limit, ${first}` : `above the last limit, ${last}`}: it is in no class.`;
      const hint = `Write ${value < first ? `${value} or less first` : `${value} or more last`} in “classes”, or correct the number.`;
      all.report('value-outside-classes', all.where(index, by.value), message, hint);
    }
    if (beyond.length > 0) return null;
  }
  const made = limits.length - 1;
  const distinct = new Set(values).size;
  if (typeof classes === 'number' && distinct < classes) {
    const message =
      distinct === 1
        ? `All ${values.length} features with a number have the same, ${values[0]}: they are one class, and not ${classes}.`
        : `There are ${distinct} different numbers, and ${classes} classes are asked for: each number is a class.`;
    all.inLayer('classes-few', color.offset, message, 'Check the numbers, or ask for fewer classes.');
  }
  const counts = Array.from({ length: made }, () => 0);
  for (const value of values) counts[classOf({ limits }, value)]! += 1;
  return {
    kind: 'classes',
    by: by.value,
    unit,
    method: typeof classes === 'number' ? color.method : 'given',
    palette,
    around,
    limits,
    // Each class has a number of its own, where it begins: about a middle one side may have more numbers than classes.
    single: typeof classes === 'number' && values.every((value) => limits[classOf({ limits }, value)] === value),
    counts,
    missing: read.missing
  };
}
