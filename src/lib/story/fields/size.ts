import { LARGEST_RADIUS, SMALLEST } from '#lib/story/scale/size-scale.ts';
import type { At } from './located.ts';
import { columnName } from './table.ts';
import { narrowFields, number, text, wrong, type Reader } from './narrow.ts';

/** Radius of the largest circle where an editor says none, CSS px. */
const USUAL = 24;

/** By what the circles of a layer are sized, as the front matter has it. */
export interface WrittenSize {
  readonly by: At<string>;
  /** Radius of the largest circle, CSS px. */
  readonly largest: number;
  readonly unit: string | null;
}

export const size: Reader<WrittenSize> = (located, field, report) => {
  if (located.kind !== 'map') {
    return wrong(located, field, 'a group of fields', 'Write “size: { by: …, largest: 24, unit: … }”.', report);
  }
  const rules = { by: { read: columnName, required: true }, largest: { read: number }, unit: { read: text } } as const;
  const { by, largest, unit } = narrowFields(located, 'a size', rules, report);
  if (largest && (largest.value < 2 * SMALLEST || largest.value > LARGEST_RADIUS)) {
    const message = `The largest circle has a radius of ${2 * SMALLEST} to ${LARGEST_RADIUS} pixels, and this is ${largest.value}.`;
    report('size-invalid', largest.offset, message, 'The largest must not hide its neighbours: 24 is often right.');
    return null;
  }
  return by && { by, largest: largest?.value ?? USUAL, unit: unit?.value ?? null };
};
