import { expect, it } from 'vitest';
import { FRONT_MATTER, scene, validate } from '../known.ts';

const hints = (fields: string) =>
  validate(FRONT_MATTER + scene(fields)).issues.map(({ code, hint }) => `${code} ${hint}`);

it.each([
  ['routes:\n  - { through: [Bakou, Gandja], label: Axe }', 'Did you mean “name”?'],
  ['routes:\n  - { through: [Bakou, Gandja], dashed: true }', 'Did you mean “line”?'],
  ['mark: [{ at: [49, 40], title: Ici }]', 'Did you mean “name”?'],
  ['view: [Bakou]\nannotations: []', 'Did you mean “notes”?'],
  ['view: [Bakou]\nfilter: { a: 1 }', 'Did you mean “only”?'],
  // A slip of the pen is still that.
  ['veiw: [Bakou]', 'Did you mean “view”?']
])('a word of other programs leads to ours: %j', (fields, hint) => {
  expect(hints(fields)).toContain(`field-unknown ${hint}`);
});

it('groups of fields under “highlight” are told how a role is given', () => {
  expect(hints('highlight: [{ name: Azerbaïdjan, role: actor }]')).toEqual([
    'field-type Write each name with its role, in one group: “highlight: { Azerbaïdjan: actor, Arménie: counterpart }”.'
  ]);
});
