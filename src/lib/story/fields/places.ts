import type { Position } from '#lib/geo/position.ts';
import type { IconName } from '#lib/story/icon-names.ts';
import { icon } from './icon.ts';
import { describe, quote, type At } from './located.ts';
import { narrowFields, slug, SLUG, text, wrong, type List, type Reader } from './narrow.ts';
import { notGroup } from './not-group.ts';
import { position } from './position.ts';
import { role } from './role.ts';
import type { Report } from '#lib/story/report.ts';
import type { Role } from '#lib/story/role.ts';

/** A place of the story's own as the front matter declares it; null where a part is missing or wrong. */
export interface DeclaredPlace {
  readonly id: At<string>;
  readonly name: At<string> | null;
  readonly at: At<Position> | null;
  readonly source: At<string> | null;
  readonly icon: IconName | null;
  readonly role: Role | null;
}

/** How an editor writes one. */
export const PLACE = '- { id: …, name: …, at: [longitude, latitude], source: … }';

/** Reads one of the places that the front matter declares. One without a right id is none. */
export const place: Reader<DeclaredPlace> = (located, field, report) => {
  if (located.kind !== 'map') return notGroup(located, field, PLACE, report);
  const rules = {
    id: { read: slug, required: true },
    name: { read: text, required: true },
    at: { read: position, required: true },
    source: { read: text, required: true },
    icon: { read: icon },
    role: { read: role }
  } as const;
  const { id, name, at, source, icon: drawn, role: its } = narrowFields(located, 'a place', rules, report);
  return id && { id, name, at, source, icon: drawn?.value ?? null, role: its };
};

/** Reports ids that two places of a story have. */
export function checkPlaceIds(places: List<DeclaredPlace> | null, report: Report): void {
  const ids = new Set<string>();
  for (const { id } of places?.value ?? []) {
    if (ids.has(id.value)) {
      report('place-id-duplicate', id.offset, `Another place has the id “${id.value}”.`, 'Give each its own.');
    }
    ids.add(id.value);
  }
}

/** A place of the original, and its name in a translation. */
export interface TranslatedPlace {
  readonly id: At<string>;
  readonly name: At<string>;
}

/** Reads the names of places in a translation, by their ids. */
export const placeNames: Reader<readonly TranslatedPlace[]> = (located, field, report) => {
  if (located.kind !== 'map') {
    const hint = 'Write the name of each by its id: “places: { depot: Ammunition depot }”.';
    return wrong(located, field, 'names by id', hint, report);
  }
  const seen = new Set<string>();
  return located.fields.flatMap(({ name: id, offset, value }): TranslatedPlace[] => {
    if (seen.has(id)) {
      report('field-duplicate', offset, `“${id}” is given twice.`, 'Keep one of the two.');
      return [];
    }
    seen.add(id);
    if (!SLUG.test(id)) {
      report('id-invalid', offset, `${quote(id)} cannot be an id.`, 'Write the id that the place has in the original.');
      return [];
    }
    if (value.kind === 'map') {
      const message = `A translation gives a place its name, and this is ${describe(value)}.`;
      report('field-type', value.offset, message, `Write “${id}: …”: where it lies is the original’s.`);
      return [];
    }
    const name = text(value, id, report);
    return name ? [{ id: { value: id, offset }, name }] : [];
  });
};
