import { expect, test } from 'vitest';
import { noteDirection, noteLines } from '#lib/render/notes/note-text.ts';

const LONG =
  'Les négociateurs se retrouvent trois fois en un mois, sans témoin ni communiqué commun, dans un hôtel de la ville';

test('each way to set a text has all of it, in its order, on lines that are no wider than said', () => {
  for (const text of [LONG, 'Vieille ville', 'Explosion, 3\u00a0h\u00a012', 'x'.repeat(90)]) {
    const ways = noteLines(text);
    expect(ways.length).toBeGreaterThan(0);
    for (const { lines } of ways) {
      expect(lines.join(' ')).toBe(text);
      expect(lines.length).toBeLessThanOrEqual(6);
    }
  }
  const widths = noteLines(LONG).map(({ width }) => width);
  expect(widths).toEqual(widths.toSorted((a, b) => b - a));
  expect(widths.length).toBeGreaterThan(3);
});

test('the column that a newspaper would set costs least: a few lines, and a short text on one', () => {
  const best = (text: string) => noteLines(text).reduce((a, b) => (b.cost < a.cost ? b : a)).lines.length;
  expect(best('Vieille ville')).toBe(1);
  expect(best(LONG)).toBeGreaterThanOrEqual(4);
  expect(best('Le port, d’où partent les ferries pour Turkmenbachi')).toBeLessThanOrEqual(3);
});

test('no line breaks at a no-break space', () => {
  for (const { lines } of noteLines('La nuit du 3\u00a0octobre, à 3\u00a0h\u00a012, une explosion')) {
    expect(lines.some((line) => line.includes('3\u00a0octobre'))).toBe(true);
    expect(lines.some((line) => line.includes('3\u00a0h\u00a012'))).toBe(true);
  }
});

test.each([
  ['Explosion, 3 h 12', 'fr', undefined, 'ltr'],
  ['12 מתים', 'fr', undefined, 'rtl'],
  ['רחוב הירקון (Tel Aviv)', 'en', undefined, 'rtl'],
  ['C++ في البرمجة', 'ar', undefined, 'rtl'],
  ['C++ في البرمجة', 'fr', undefined, 'ltr'],
  ['Tel Aviv', 'he', undefined, 'ltr'],
  ['12 : 30', 'he', undefined, 'rtl'],
  ['Blast, 3:12', 'ar', 'en', 'ltr']
] as const)('%s in a story in %s runs %s', (text, story, lang, direction) => {
  expect(noteDirection({ text, ...(lang && { lang }) }, story)).toBe(direction);
});
