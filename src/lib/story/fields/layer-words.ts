import { describe, type At, type Located } from './located.ts';
import { narrowFields, text, wrong, type Reader } from './narrow.ts';
import { titles as titlesOf, type Titled } from './titles.ts';
import type { Report } from '#lib/story/report.ts';

/** The words of a layer in a translation. */
export interface TranslatedLayer {
  readonly id: At<string>;
  readonly name: string;
  readonly source: string;
  /** What its kinds are called, by their values. */
  readonly values: readonly { readonly value: At<string>; readonly name: string }[];
  readonly other: string | null;
  /** What readers call its properties. */
  readonly titles: readonly Titled[];
  /** Of the numbers that it is coloured by. */
  readonly unit: string | null;
  /** Of the numbers that its circles are sized by. */
  readonly sizeUnit: string | null;
}

const EXAMPLE = 'layers: { frappes: { name: Strikes, source: … } }';

/** Names of kinds by their values. */
const valueNames: Reader<TranslatedLayer['values']> = (located, field, report) => {
  if (located.kind !== 'map') {
    return wrong(
      located,
      field,
      'values with their names',
      'Write “values: { missile: Missiles, drone: Drones }”.',
      report
    );
  }
  return located.fields.flatMap(({ name, offset, value }) => {
    const shown = nameOf(value, name, report);
    return shown === null ? [] : [{ value: { value: name.trim(), offset }, name: shown }];
  });
};

/** A number or a switch is a name too. */
const nameOf = (value: Located, field: string, report: Report): string | null =>
  value.kind === 'scalar' && (typeof value.value === 'number' || typeof value.value === 'boolean')
    ? String(value.value)
    : (text(value, field, report)?.value ?? null);

/** Reads the words of layers in a translation, by the ids of those. */
export const layerWords: Reader<readonly TranslatedLayer[]> = (located, field, report) => {
  if (located.kind !== 'map') {
    const message = located.kind === 'list' ? 'the words of each layer by its id' : `words by id`;
    return wrong(located, field, message, `Write “${EXAMPLE}”: all else is the original’s.`, report);
  }
  const seen = new Set<string>();
  return located.fields.flatMap(({ name: id, offset, value }): TranslatedLayer[] => {
    if (seen.has(id)) {
      report('field-duplicate', offset, `“${id}” is given twice.`, 'Keep one of the two.');
      return [];
    }
    seen.add(id);
    if (value.kind !== 'map') {
      const message = `A translation gives a layer its name and source, and this is ${describe(value)}.`;
      report('field-type', value.offset, message, `Write “${EXAMPLE}”.`);
      return [];
    }
    const rules = {
      name: { read: text, required: true },
      source: { read: text, required: true },
      values: { read: valueNames },
      other: { read: text },
      titles: { read: titlesOf },
      unit: { read: text },
      sizeUnit: { read: text }
    } as const;
    const { name, source, values, other, titles, unit, sizeUnit } = narrowFields(
      value,
      'a translated layer',
      rules,
      report
    );
    if (!name || !source) return [];
    const words = {
      titles: titles ?? [],
      other: other?.value ?? null,
      unit: unit?.value ?? null,
      sizeUnit: sizeUnit?.value ?? null
    };
    return [{ id: { value: id, offset }, name: name.value, source: source.value, values: values ?? [], ...words }];
  });
};
