import { quote, type At } from '#lib/story/fields/located.ts';
import { daysOf } from '#lib/story/scale/days.ts';
import { propertyOf } from '#lib/story/scale/property.ts';
import { MOST_TOLD, valuesOf, type Features } from './valued.ts';

/** Reports days of features that are none, and features that end before they begin. */
export function checkDays(from: At<string> | null, to: At<string> | null, all: Features): void {
  for (const [field, property] of [
    ['from', from],
    ['to', to]
  ] as const) {
    if (property === null) continue;
    const read = valuesOf(all, property, field);
    const wrong = (read?.valued ?? []).filter(({ value }) => daysOf(value) === null);
    for (const { index, value } of wrong.slice(0, MOST_TOLD)) {
      const message = `${quote(property.value)} is ${quote(String(value))} here, and “${field}” goes by days.`;
      const hint =
        'Write a day, 2022-03-24, a month, 2022-03, or a year, 2022; leave it empty where there is no such day.';
      all.report('feature-day', all.where(index, property.value), message, hint);
    }
  }
  if (from === null || to === null) return;
  for (const [index, feature] of all.features.entries()) {
    const [first, last] = [propertyOf(feature, from.value), propertyOf(feature, to.value)];
    const begins = first === null ? null : daysOf(first);
    const ends = last === null ? null : daysOf(last);
    if (!begins || !ends || begins[0] <= ends[1]) continue;
    const message = `This feature ends, ${String(last)}, before it begins, ${String(first)}: it would never show.`;
    all.report('feature-days-order', all.where(index, to.value), message, 'Check the two days.');
  }
}
