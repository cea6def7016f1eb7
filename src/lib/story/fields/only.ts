import type { At, Located } from './located.ts';
import { wrong, type Reader } from './narrow.ts';
import type { Report } from '#lib/story/report.ts';

/** Of a layer’s features those that have one of some values of a property. */
export interface WrittenOnly {
  /** Null where the scene shows one layer, whose features are meant. */
  readonly layer: At<string> | null;
  readonly property: At<string>;
  readonly values: readonly At<string>[];
}

const EXAMPLE =
  'Write “only: { type: drone }”, or “only: { frappes: { type: [drone, missile] } }” where a scene has several layers.';

/** Reads which features of its layers a scene shows. */
export const only: Reader<At<readonly WrittenOnly[]>> = (located, field, report) => {
  if (located.kind !== 'map') return wrong(located, field, 'properties with their values', EXAMPLE, report);
  if (located.fields.length === 0) return wrong(located, field, 'properties with their values', EXAMPLE, report);
  const found = located.fields.flatMap(({ name, offset, value }): WrittenOnly[] => {
    const at = { value: name, offset };
    if (value.kind !== 'map') return one(null, at, value, report);
    return value.fields.flatMap((inner) => one(at, { value: inner.name, offset: inner.offset }, inner.value, report));
  });
  return { value: found, offset: located.offset };
};

function one(layer: At<string> | null, property: At<string>, located: Located, report: Report): WrittenOnly[] {
  const items = located.kind === 'list' ? located.items : [located];
  const values = items.flatMap((item): At<string>[] => {
    if (item.kind === 'scalar' && item.value !== null && item.value !== '') {
      return [{ value: String(item.value).trim(), offset: item.offset }];
    }
    wrong(item, property.value, 'a value, or a list of values', EXAMPLE, report);
    return [];
  });
  return values.length > 0 ? [{ layer, property, values }] : [];
}
