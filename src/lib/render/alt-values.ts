import type { Feature } from 'geojson';
import { entryOf } from '#lib/story/scale/entry-of.ts';
import { propertyOf } from '#lib/story/scale/property.ts';
import type { Layer } from '#lib/story/story.ts';
import type { Language } from '#lib/text/language.ts';
import { fill, type Messages } from '#lib/text/messages.ts';
import { numbersIn, titleUnit } from './key-numbers.ts';

/** So many features that share an extreme are named; of more, only the number is said. */
const NAMED = 2;

/** What a layer's values are said from. */
export interface ToldValues {
  readonly layer: Layer;
  /** Those that the scene shows. */
  readonly features: readonly Feature[];
  /** What a feature is called; null where it has no name. */
  readonly nameOf: (feature: Feature) => string | null;
  readonly lang: Language;
  readonly words: Messages;
}

/** A layer's values in sentences: from which number to which and whose they are, how many there are of each kind, and of how many nothing is known. */
export function valuesIn(told: ToldValues): string[] {
  const { layer, features, lang, words } = told;
  const { color, size } = layer;
  if (features.length === 0) return [];
  const numbers = new Intl.NumberFormat(lang);
  const missing = color
    ? features.filter((feature) => entryOf(color, feature) === 'missing').length
    : size
      ? features.filter((feature) => propertyOf(feature, size.by) === null).length
      : 0;
  return [
    ...(color?.kind === 'classes' ? rangeOf(color.by, color.unit, told) : []),
    ...(color?.kind === 'categories' ? countsOf(told) : []),
    ...(size && size.by !== (color?.kind === 'classes' && color.by) ? rangeOf(size.by, size.unit, told) : []),
    ...(missing > 0 ? [fill(words.altMissing, { count: numbers.format(missing) })] : [])
  ];
}

/** "Refugees, persons: from 9 (Spain) to 84 (Germany)." */
function rangeOf(by: string, unit: string | null, { layer, features, nameOf, lang, words }: ToldValues): string[] {
  const values = features.flatMap((feature) => {
    const value = propertyOf(feature, by);
    return typeof value === 'number' ? [{ value, feature }] : [];
  });
  if (values.length === 0) return [];
  const numbers = numbersIn(lang, unit);
  const said = (extreme: number): string => {
    const names = values.filter(({ value }) => value === extreme).map(({ feature }) => nameOf(feature));
    const known = names.filter((name) => name !== null);
    const whose = known.length === names.length && names.length <= NAMED ? ` (${known.join(words.comma)})` : '';
    return numbers.format(extreme) + whose;
  };
  const all = values.map(({ value }) => value);
  const beside = titleUnit(unit);
  const name = beside === null ? layer.name : layer.name + words.comma + beside;
  const [least, most] = [all.reduce((a, b) => Math.min(a, b)), all.reduce((a, b) => Math.max(a, b))];
  return least === most
    ? [fill(words.altCounts, { name, names: said(least) })]
    : [fill(words.altRange, { name, least: said(least), most: said(most) })];
}

/** "Strikes: missiles (3), drones (2)." */
function countsOf({ layer, features, lang, words }: ToldValues): string[] {
  const { color } = layer;
  if (color?.kind !== 'categories') return [];
  const numbers = new Intl.NumberFormat(lang);
  const entries = features.map((feature) => entryOf(color, feature));
  const kinds = [
    ...color.categories.map(({ name }, i) => [name, i] as const),
    [color.other?.name ?? words.keyOther, 'other'] as const
  ];
  const names = kinds.flatMap(([name, entry]) => {
    const count = entries.filter((one) => one === entry).length;
    return count > 0 ? [`${name} (${numbers.format(count)})`] : [];
  });
  return names.length > 0 ? [fill(words.altCounts, { name: layer.name, names: names.join(words.comma) })] : [];
}
