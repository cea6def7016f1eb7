import type { Position } from '#lib/geo/position.ts';
import type { IconName } from '#lib/story/icon-names.ts';
import { icon } from './icon.ts';
import type { At } from './located.ts';
import { narrowFields, text, wrong, type Reader } from './narrow.ts';
import { nameOrPosition, numbersOf } from './position.ts';

/** A place that a scene marks: by name or id, or a position with a name of its own. */
export interface WrittenMark {
  /** What is looked up; of a position, what it is called. */
  readonly name: At<string>;
  /** Null where a place is named. */
  readonly position: At<Position> | null;
  /** What marks it here in place of a dot. */
  readonly icon: IconName | null;
}

/** Reads a place to be marked: `Bakou`, or `{ at: [49.9, 40.4], name: Le pont }`. A position alone has no name for the map. */
export const mark: Reader<WrittenMark> = (located, field, report) => {
  if (located.kind === 'map') {
    const rules = { at: { read: nameOrPosition, required: true }, name: { read: text }, icon: { read: icon } } as const;
    const { at, name, icon: drawn } = narrowFields(located, 'a mark', rules, report);
    if (at === null) return null;
    const called = located.fields.some((one) => one.name === 'name');
    if ('position' in at) {
      if (!called) {
        const { value, offset } = at.position;
        const hint = `Write “{ at: [${value.join(', ')}], name: … }”, or declare it under “places” in the front matter and mark its id.`;
        report('mark-name', offset, 'A position is marked with a name, and this one has none.', hint);
      }
      return name && { name, position: at.position, icon: drawn?.value ?? null };
    }
    if (name) {
      const hint = 'Take “name” out; a place is called as the atlas or “places” in the front matter has it.';
      report('mark-name', name.offset, 'Only a position is given a name here.', hint);
    }
    return { name: at.name, position: null, icon: drawn?.value ?? null };
  }
  const numbers = numbersOf(located, 2) ?? (located.kind === 'scalar' && typeof located.value === 'number' ? [] : null);
  if (numbers === null) {
    const name = text(located, field, report);
    return name && { name, position: null, icon: null };
  }
  const [longitude, latitude] = numbers;
  const at = longitude && latitude ? `[${longitude.value}, ${latitude.value}]` : '[longitude, latitude]';
  const hint = `Give it a name: “mark: [{ at: ${at}, name: … }]”; or declare it under “places” in the front matter, and mark its id.`;
  return wrong(located, field, 'names of places, and positions with a name', hint, report);
};
