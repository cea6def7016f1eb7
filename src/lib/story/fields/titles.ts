import type { At } from './located.ts';
import { text, wrong, type Reader } from './narrow.ts';

/** What readers call a property of a layer's features. */
export interface Titled {
  readonly property: At<string>;
  readonly title: string;
}

const HINT = 'Write each by its name in the file: “titles: { morts: Deaths, taux: Unemployment }”.';

/** `{ morts: Deaths, taux: Unemployment }` */
export const titles: Reader<readonly Titled[]> = (located, field, report) => {
  if (located.kind !== 'map') return wrong(located, field, 'properties with their titles', HINT, report);
  return located.fields.flatMap(({ name, offset, value }): Titled[] => {
    const title = text(value, name, report);
    return title === null ? [] : [{ property: { value: name.trim(), offset }, title: title.value }];
  });
};
