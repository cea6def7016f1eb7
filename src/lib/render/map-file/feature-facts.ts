import type { Feature } from 'geojson';
import type { Day, Said } from '#lib/atlas/region.ts';
import { daysOf } from '#lib/story/scale/days.ts';
import { propertyOf } from '#lib/story/scale/property.ts';
import type { Language } from '#lib/text/language.ts';
import type { LayerFacts } from './layer-facts.ts';

/** A property of a feature in words. */
export interface SaidFact {
  readonly name: Said;
  readonly value: Said;
}

/** What is said of a feature by its properties, in order; nothing of what it does not have. */
export const featureFacts = (
  feature: Pick<Feature, 'properties'>,
  { facts, lang: written }: LayerFacts,
  lang: Language
): SaidFact[] =>
  facts.flatMap(({ by, title = by, unit, names }): SaidFact[] => {
    const value = propertyOf(feature, by);
    if (value === null) return [];
    const named = names && Object.hasOwn(names, String(value)) ? names[String(value)] : undefined;
    const text = named ?? (typeof value === 'number' ? value.toLocaleString(lang) : String(value));
    return [
      { name: { text: title, lang: written }, value: { text: unit ? `${text}\u00a0${unit}` : text, lang: written } }
    ];
  });

/** The first and the last day of a feature, of a month or a year too; null where it does not say one. */
export function featureDays(
  feature: Pick<Feature, 'properties'>,
  { from, to }: LayerFacts
): readonly [first: Day | null, last: Day | null] {
  const [first, last] = [from, to].map((name) => (name === null ? null : propertyOf(feature, name)));
  return [(first != null && daysOf(first)?.[0]) || null, (last != null && daysOf(last)?.[1]) || null];
}
