import { expect, test } from 'vitest';
import { NO_NOTES, type Notes, type PlacedNote } from '#lib/render/notes/place-notes.ts';
import { travelNotes } from '#lib/render/notes/travel-notes.ts';

const placed = (text: string, dx: number): PlacedNote => ({
  note: { position: [49, 40], text },
  number: 1,
  radius: 2.2,
  setting: { lines: [text], anchor: 'right', dx, dy: 0, width: 60, height: 15 },
  disc: [0, 0]
});
const notes = (...all: PlacedNote[]): Notes => ({ ...NO_NOTES, placed: all });

test('what one scene has fades on its half of the way', () => {
  const weights = (t: number) =>
    travelNotes(notes(placed('a', 20)), notes(placed('b', 20)), t).map(({ placed: { note }, weight }) => [
      note.text,
      weight
    ]);
  expect(weights(0.25)).toEqual([['a', 0.5]]);
  expect(weights(0.5)).toEqual([]);
  expect(weights(0.75)).toEqual([['b', 0.5]]);
});

test('what both have stays, and moves from its place in one to that in the other', () => {
  const [from, to] = [notes(placed('a', 20)), notes(placed('a', 80))];
  for (const t of [0.1, 0.49, 0.51, 0.9]) {
    const [one, ...others] = travelNotes(from, to, t);
    expect(others).toEqual([]);
    expect(one!.weight).toBe(1);
    expect(one!.placed.setting!.dx).toBeCloseTo(20 + 60 * t);
  }
});
