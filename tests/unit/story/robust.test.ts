import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CODES } from '#lib/story/codes.ts';
import { FRONT_MATTER, scene, validate } from './known.ts';

// What an editor may type halfway: pieces of the format in any order, between any other characters.
const PIECES = [
  '---\n',
  '```scene\n',
  '```\n',
  '~~~\n',
  '\n',
  '\r\n',
  '\r',
  '\t',
  '\uFEFF',
  '\u0000',
  '\uD800',
  'title: ',
  'lang: fr\n',
  'date: 2022-10-03\n',
  'view: ',
  '[Azerbaïdjan',
  ', Arménie]',
  '{ center: [',
  'bounds: [1, 2, 3, 4]',
  'zoom: 5 }',
  'route: [[1, 2], Bakou]\n',
  'layers: [a]\n',
  'layers:\n  - { id: a, file: a.geojson, kind: line, name: A, source: B }\n',
  'sources:\n  - { title: A, url: https://example.org/ }\n',
  '"',
  "'",
  '*',
  '&a ',
  '*a ',
  '!!binary ',
  '<<: ',
  '? ',
  ': ',
  '- ',
  '  ',
  '# ',
  '> ',
  '| ',
  '<b>',
  '<!--',
  '![a](b)',
  '[Géorgie](place:GE)',
  '[x](place:',
  '[x][y]',
  '[y]: place:none\n',
  '**Haut-*Karabakh***',
  'Benny Gantz à Bakou. '
];

const anyText = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'grapheme', maxLength: 8 })), { maxLength: 40 })
  .map((pieces) => pieces.join(''));

const anyFile = fc.oneof(
  anyText,
  anyText.map((text) => FRONT_MATTER + text),
  anyText.map((text) => FRONT_MATTER + scene(text)),
  anyText.map((text) => FRONT_MATTER.replace('date', `${text}\ndate`) + scene('view: [Azerbaïdjan]', text)),
  fc.string({ unit: 'binary' })
);

const linesOf = (text: string): string[] => text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);

function checkIssues(files: Readonly<Record<string, string>>): void {
  const { stories, issues } = validate(files);
  for (const { code, severity, message, hint, file, line, column } of issues) {
    expect(severity).toBe(CODES[code as keyof typeof CODES].severity);
    expect(message).toMatch(/^[^\n]+\.$/);
    expect(hint).toMatch(/^[^\n]+[.?”`]$/);
    const text = linesOf(files[file.split('/').at(-1) ?? ''] ?? '');
    const lone = (text[line - 1] ?? '').length + 1;
    expect(text.length, `${code} at ${line}:${column}`).toBeGreaterThanOrEqual(line);
    expect(lone, `${code} at ${line}:${column}`).toBeGreaterThanOrEqual(column);
    expect(Math.min(line, column)).toBeGreaterThanOrEqual(1);
  }
  if (issues.some(({ severity }) => severity === 'error')) expect(stories).toEqual([]);
  else expect(stories.length).toBeGreaterThan(0);
}

// Two thousand stories: slow where the machine has more to do.
describe('whatever a file holds', { timeout: 60_000 }, () => {
  it('the story is built or its mistakes are told, each at a place in the file', () => {
    fc.assert(
      fc.property(anyFile, (text) => checkIssues({ 'story.md': text })),
      { numRuns: 1000 }
    );
  });

  it('the same holds for a translation', () => {
    const original = FRONT_MATTER + scene('id: bakou\nview: [Azerbaïdjan]') + scene('id: erevan\nview: [Arménie]');
    fc.assert(
      fc.property(anyFile, (text) => checkIssues({ 'story.md': original, 'story.en.md': text })),
      {
        numRuns: 500
      }
    );
  });
});
