import type { Role } from '#lib/story/role.ts';
import type { At } from './located.ts';
import { listOf, text, wrong, type List, type Reader } from './narrow.ts';
import { role } from './role.ts';

/** The name of a region that is filled, and its role where one is given. */
export interface Highlighted extends At<string> {
  readonly role?: Role;
}

const names = listOf(
  text,
  'Write names in square brackets, “highlight: [Azerbaïdjan]”, or each with its role: “highlight: { Azerbaïdjan: actor }”.'
);

/** What is shown to whoever lists groups of fields in place of names. */
const GROUPED =
  'Write each name with its role, in one group: “highlight: { Azerbaïdjan: actor, Arménie: counterpart }”.';

/** A list of names, or each with its role. */
export const highlight: Reader<List<Highlighted>> = (located, field, report) => {
  const group = located.kind === 'list' ? located.items.find(({ kind }) => kind === 'map') : undefined;
  if (group) return wrong(group, field, 'names', GROUPED, report);
  if (located.kind !== 'map') return names(located, field, report);
  const value = located.fields.map((one): Highlighted => {
    const read = role(one.value, one.name, report);
    return { value: one.name, offset: one.offset, ...(read && { role: read }) };
  });
  return { value, offset: located.offset, count: value.length };
};
