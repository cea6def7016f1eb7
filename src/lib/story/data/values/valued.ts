import type { Feature } from 'geojson';
import type { At } from '#lib/story/fields/located.ts';
import { quote } from '#lib/story/fields/located.ts';
import { nearest } from '#lib/text/near-words.ts';
import { propertyOf } from '#lib/story/scale/property.ts';
import type { Scalar } from '#lib/story/scale/color-scale.ts';
import type { Report } from '#lib/story/report.ts';

/** The features of a layer, and where their mistakes are told. */
export interface Features {
  readonly features: readonly Feature[];
  /** Of the file. */
  readonly report: Report;
  readonly where: (index: number, property: string) => number;
  /** Of the front matter. */
  readonly inLayer: Report;
}

/** A feature that has a value. */
export interface Valued {
  readonly index: number;
  readonly value: Scalar;
}

/**
 * The features that have a property, and how many have not.
 *
 * @param field what asks for it, for messages
 * @returns null where no feature has it, which is told
 */
export function valuesOf(
  { features, inLayer }: Features,
  { value: name, offset }: At<string>,
  field: string
): { valued: Valued[]; missing: number } | null {
  const valued = features.flatMap((feature, index): Valued[] => {
    const value = propertyOf(feature, name);
    return value === null ? [] : [{ index, value }];
  });
  if (valued.length > 0) return { valued, missing: features.length - valued.length };
  reportUnknown(features, name, offset, field, inLayer);
  return null;
}

/** Says that no feature has a property, with the nearest that some have. */
export function reportUnknown(
  features: readonly Feature[],
  name: string,
  offset: number,
  field: string,
  report: Report
): void {
  const names = new Set(features.flatMap(({ properties }) => Object.keys(properties ?? {})));
  const [near] = nearest(name, [...names], 1);
  const known = [...names].slice(0, 8).map(quote).join(', ');
  const hint = names.has(name)
    ? 'Fill it in, or choose another.'
    : near
      ? `Did you mean ${quote(near)}?`
      : names.size > 0
        ? `They have ${known}${names.size > 8 ? ' and others' : ''}.`
        : 'The features have no properties at all.';
  const message = names.has(name)
    ? `No feature of the layer has a value for ${quote(name)}, by which “${field}” goes.`
    : `No feature of the layer has a property ${quote(name)}, by which “${field}” goes.`;
  report('property-unknown', offset, message, hint);
}

/** The numbers of a property; a text among them is told at its place. */
export function numbersOf(
  all: Features,
  by: At<string>,
  field: string
): { numbers: { index: number; value: number }[]; missing: number } | null {
  const read = valuesOf(all, by, field);
  if (read === null) return null;
  const numbers: { index: number; value: number }[] = [];
  const wrong: Valued[] = [];
  for (const { index, value } of read.valued) {
    if (typeof value === 'number' && Number.isFinite(value)) numbers.push({ index, value });
    else wrong.push({ index, value });
  }
  for (const { index, value } of wrong.slice(0, MOST_TOLD)) {
    const more =
      wrong.length > MOST_TOLD && index === wrong[MOST_TOLD - 1]!.index
        ? ` (and ${wrong.length - MOST_TOLD} more)`
        : '';
    const message = `“${field}” goes by numbers, and ${quote(by.value)} is ${quote(String(value))} here${more}.`;
    const hint = Number.isNaN(Number(String(value).replace(',', '.')))
      ? 'Write a number, or leave it empty where there is none.'
      : 'Write it as a number: in GeoJSON without quotation marks, with a point for decimals.';
    all.report('value-not-number', all.where(index, by.value), message, hint);
  }
  return wrong.length > 0 ? null : { numbers, missing: read.missing };
}

/** Of mistakes of one kind in a file, so many are told one by one. */
export const MOST_TOLD = 10;
