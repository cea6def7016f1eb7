import { ROLES, type Role } from '#lib/story/role.ts';
import { narrowFields, text, wrong, type Reader } from './narrow.ts';
import { word } from './word.ts';

/** What a region, a line or a place has to do with the story. */
export const role = word<Role>(
  'A role',
  ROLES,
  'role-unknown',
  'The words are for you: readers see those that you give under “roles” in the front matter.'
);

/** What readers call the roles of a story. */
export const roleNames: Reader<Partial<Record<Role, string>>> = (located, field, report) => {
  if (located.kind !== 'map') {
    return wrong(located, field, 'names of roles', 'Write “roles: { actor: Coalition, counterpart: … }”.', report);
  }
  const rules = {
    actor: { read: text },
    counterpart: { read: text },
    disputed: { read: text },
    movement: { read: text },
    context: { read: text }
  } as const satisfies Record<Role, object>;
  const read = narrowFields(located, '“roles”', rules, report);
  return Object.fromEntries(ROLES.flatMap((one) => (read[one] ? [[one, read[one].value.trim()]] : [])));
};
