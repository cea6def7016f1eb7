import { expect, it } from 'vitest';
import type { Issue } from '#lib/story/issue.ts';
import { endOf } from '../../../src/cli/issue-end.ts';

const at = (column: number, message: string): Issue => ({
  code: 'place-unknown',
  severity: 'error',
  message,
  hint: '',
  file: 'story.md',
  line: 7,
  column
});

it.each([
  ['view: [Bakoo]', 8, 'The atlas knows no “Bakoo”.', 13],
  ['view: ["Bakoo"]', 8, 'The atlas knows no “Bakoo”.', 15],
  ['titel: x', 1, 'The front matter has no field “titel”.', 6],
  // Not known: other words stand there, or none are quoted.
  ['view: [Baku]', 8, 'The atlas knows no “Bakoo”.', null],
  ['view: []', 7, 'The view is empty.', null],
  ['', 1, 'The atlas knows no “Bakoo”.', null]
])('%s, from %i: %s ends at %j', (text, column, message, end) => {
  expect(endOf(at(column, message), text)).toEqual(end && { endLine: 7, endColumn: end });
});
