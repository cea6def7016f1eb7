import type { WrittenSize } from '#lib/story/fields/size.ts';
import { sizeScale, type SizeScale } from '#lib/story/scale/size-scale.ts';
import { MOST_TOLD, numbersOf, type Features } from './valued.ts';

/** The scale by which the circles of a layer are sized; null where a mistake keeps them from having one. */
export function readSize({ by, largest, unit }: WrittenSize, all: Features): SizeScale | null {
  const read = numbersOf(all, by, 'size');
  if (read === null) return null;
  const negative = read.numbers.filter(({ value }) => value < 0);
  for (const { index, value } of negative.slice(0, MOST_TOLD)) {
    const message = `A circle has no area of ${value}: sizes are of numbers from 0 on.`;
    all.report(
      'value-negative',
      all.where(index, by.value),
      message,
      'Draw losses and gains by “color: { around: 0, … }”.'
    );
  }
  if (negative.length > 0) return null;
  return sizeScale(
    read.numbers.map(({ value }) => value),
    { by: by.value, largest, unit, missing: read.missing }
  );
}
