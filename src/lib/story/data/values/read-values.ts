import type { DeclaredLayer } from '#lib/story/fields/layer.ts';
import type { Layer } from '#lib/story/story.ts';
import { checkDays } from './check-days.ts';
import { readColor } from './read-color.ts';
import { readSize } from './read-size.ts';
import { valuesOf, type Features } from './valued.ts';

type Values = Pick<Layer, 'color' | 'size' | 'label' | 'from' | 'to' | 'titles'>;

/** By what the features of a layer are told apart; nothing where they are all drawn alike. Mistakes are told. */
export function readValues({ color, size, label, from, to, titles }: DeclaredLayer, all: Features): Values {
  const scale = color && readColor(color, all);
  const sized = size && readSize(size, all);
  const named = label && valuesOf(all, label, 'label');
  checkDays(from, to, all);
  const titled = titles?.filter(({ property }) => valuesOf(all, property, 'titles')) ?? [];
  return {
    ...(scale && { color: scale }),
    ...(sized && { size: sized }),
    ...(named && { label: label.value }),
    ...(from && { from: from.value }),
    ...(to && { to: to.value }),
    ...(titled.length > 0 && { titles: titled.map(({ property, title }) => [property.value, title] as const) })
  };
}
