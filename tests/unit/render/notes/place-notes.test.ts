import { describe, expect, test } from 'vitest';
import { screenOfPosition } from '#lib/camera/projection.ts';
import { freeOf } from '#lib/render/labels/place-labels.ts';
import { inside, overlap, type Rect } from '#lib/render/labels/rect.ts';
import { blockOf, leadOf } from '#lib/render/notes/note-setting.ts';
import { placeNotes, type Noted, type NoteRoom, type Notes } from '#lib/render/notes/place-notes.ts';
import { screensIn } from '#lib/render/screens.ts';

/** Numbers that look like any, the same each time. */
function chances(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 16807) % 2147483647) / 2147483647;
}

const WORDS = 'une explosion a fait trois morts sur la route de Bakou vers trois heures du matin selon la police'.split(
  ' '
);
const camera = { center: [49, 40], zoom: 6, bearing: 0, pitch: 0 } as const;

/** So many notes somewhere around the middle of the map, each of some words. */
function some(count: number, seed: number): Noted[] {
  const chance = chances(seed);
  return Array.from({ length: count }, (_, i) => ({
    note: {
      position: [49 + (chance() - 0.5) * 3, 40 + (chance() - 0.5) * 2] as const,
      text: WORDS.slice(0, 2 + Math.floor(chance() * (WORDS.length - 2))).join(' ')
    },
    number: i + 1,
    radius: chance() < 0.5 ? 2.2 : 4.5
  }));
}

const roomIn = (
  frame: NoteRoom['frame'],
  taken: readonly Rect[] = [],
  otherwise: NoteRoom['otherwise'] = 'numbers'
) => ({
  camera,
  frame,
  taken,
  free: freeOf(frame),
  lines: [],
  otherwise
});

const blocks = ({ placed }: Notes, frame: NoteRoom['frame']): Rect[] =>
  placed.flatMap(({ setting, note }) =>
    setting ? [blockOf(setting, screenOfPosition(note.position, camera, frame))] : []
  );

describe.each(['fr', 'ar'])('on the screens of a page in %s', (lang) => {
  test('callouts stand in the free part, clear of what is taken and of each other; or numbers stand for all', () => {
    let [callouts, numbers] = [0, 0];
    for (const frame of screensIn(lang)) {
      const free = freeOf(frame);
      const [x, y] = screenOfPosition([49, 40], camera, frame);
      const taken: Rect[] = [[x - 40, y - 8, x + 40, y + 8]];
      for (let seed = 1; seed <= 12; seed++) {
        const noted = some(1 + (seed % 4), seed);
        const notes = placeNotes(noted, roomIn(frame, taken));
        const found = blocks(notes, frame);
        if (notes.numbered) {
          expect(found).toEqual([]);
          numbers += 1;
          continue;
        }
        expect(found).toHaveLength(noted.length);
        for (const [i, block] of found.entries()) {
          expect(inside(block, free)).toBe(true);
          expect(taken.some((other) => overlap(block, other))).toBe(false);
          expect(found.some((other, j) => j > i && overlap(block, other))).toBe(false);
        }
        // What names keep clear of is all of it.
        for (const block of found) expect(notes.taken).toContainEqual(block);
        callouts += 1;
      }
    }
    expect(Math.min(callouts, numbers)).toBeGreaterThan(5);
  });
});

const frame = screensIn('fr')[1]!;
/** Beside the text. */
const HERE: Noted = { note: { position: [50, 40], text: WORDS.slice(0, 8).join(' ') }, number: 1, radius: 4.5 };

test('the same every time', () => {
  expect(placeNotes(some(3, 7), roomIn(frame))).toEqual(placeNotes(some(3, 7), roomIn(frame)));
});

test('no callout lies over the spot of another, and no line crosses a callout', () => {
  for (let seed = 1; seed <= 20; seed++) {
    const notes = placeNotes(some(3, seed), roomIn(frame));
    const found = blocks(notes, frame);
    for (const [i, { note, setting, radius }] of notes.placed.entries()) {
      const [x, y] = screenOfPosition(note.position, camera, frame);
      for (const [j, block] of found.entries()) {
        if (i === j) continue;
        const away = notes.placed[j]!.note.position;
        const other = screenOfPosition(away, camera, frame);
        if (Math.hypot(other[0] - x, other[1] - y) < 12) continue;
        expect(inside([x, y, x, y], block)).toBe(false);
        const lead = setting && leadOf(setting, radius);
        if (!lead) continue;
        for (let t = 0; t <= 1; t += 0.05) {
          const [px, py] = [x + lead[0] + (lead[2] - lead[0]) * t, y + lead[1] + (lead[3] - lead[1]) * t];
          expect(inside([px, py, px, py], [block[0] + 4, block[1] + 4, block[2] - 4, block[3] - 4])).toBe(false);
        }
      }
    }
  }
});

test('an editor’s side is kept', () => {
  for (const [side, at] of [
    ['n', ([, , , bottom]: Rect, y: number) => bottom <= y],
    ['s', ([, top]: Rect, y: number) => top >= y]
  ] as const) {
    const notes = placeNotes([{ ...HERE, note: { ...HERE.note, side } }], roomIn(frame));
    const [, y] = screenOfPosition(HERE.note.position, camera, frame);
    expect(at(blocks(notes, frame)[0]!, y)).toBe(true);
  }
});

test('a side that is taken, by the name of its place for one, is left for one that is free before a number stands there', () => {
  const [x, y] = screenOfPosition(HERE.note.position, camera, frame);
  const east: Rect = [x + 5, y - 300, x + 900, y + 300];
  const notes = placeNotes([{ ...HERE, note: { ...HERE.note, side: 'e' } }], roomIn(frame, [east]));
  expect(notes.numbered).toBe(false);
  expect(blocks(notes, frame)[0]![2]).toBeLessThan(x);
});

test('a number stands beside the dot of a marked place, and on a spot where nothing is marked', () => {
  const small = { width: 120, height: 100, padding: { top: 4, right: 4, bottom: 4, left: 4 } };
  const notes = placeNotes(
    [
      { note: { position: [49, 40], text: WORDS.join(' ') }, number: 1, radius: 4.5 },
      { note: { position: [48.7, 40.2], text: WORDS.join(' ') }, number: 2, radius: 2.2 }
    ],
    roomIn(small)
  );
  expect(notes.numbered).toBe(true);
  const [marked, bare] = notes.placed.map(({ disc }) => Math.hypot(...disc));
  expect(marked).toBeGreaterThan(4.5 + 9);
  expect(bare).toBe(0);
});

test('of a reader who explores, one without room is left out, and the others stay', () => {
  const away: Noted = { note: { position: [0, 0], text: 'Ailleurs' }, number: 2, radius: 2.2 };
  const noted = [HERE, away];
  expect(placeNotes(noted, roomIn(frame)).numbered).toBe(true);
  const left = placeNotes(noted, roomIn(frame, [], 'leave-out'));
  expect(left.numbered).toBe(false);
  expect(left.placed.map(({ number }) => number)).toEqual([1]);
});
