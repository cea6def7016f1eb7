import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineAt, positionAt, type Box } from '#lib/scroll/position.ts';

const boxes = fc
  .array(fc.tuple(fc.double({ min: 0, max: 300, noNaN: true }), fc.double({ min: 1, max: 2000, noNaN: true })), {
    minLength: 1,
    maxLength: 40
  })
  .map((sizes) => {
    let y = 0;
    return sizes.map(([gap, height]): Box => ({ top: (y += gap), bottom: (y += height) }));
  });

test('whole in the middle of a step, half on the border of two', () => {
  const list = [
    { top: 0, bottom: 100 },
    { top: 120, bottom: 420 },
    { top: 420, bottom: 500 }
  ];
  expect(positionAt(list, 50)).toBe(0);
  expect(positionAt(list, 110)).toBe(0.5);
  expect(positionAt(list, 270)).toBe(1);
  expect(positionAt(list, 420)).toBe(1.5);
  expect(positionAt(list, 345)).toBe(1.25);
  expect(positionAt(list, -1000)).toBe(0);
  expect(positionAt(list, 1e9)).toBe(2);
});

test('never goes back while the reader goes on', () => {
  fc.assert(
    fc.property(boxes, fc.double({ noNaN: true }), fc.double({ min: 0, noNaN: true }), (list, line, further) => {
      expect(positionAt(list, line + further)).toBeGreaterThanOrEqual(positionAt(list, line));
    })
  );
});

test('the nearest step is the one whose box holds the line', () => {
  fc.assert(
    fc.property(boxes, fc.nat(), fc.double({ min: 0.01, max: 0.99, noNaN: true }), (list, pick, share) => {
      const index = pick % list.length;
      const { top, bottom } = list[index]!;
      expect(Math.round(positionAt(list, top + (bottom - top) * share))).toBe(index);
    })
  );
});

test('lineAt is the inverse', () => {
  fc.assert(
    fc.property(boxes, fc.double({ min: 0, max: 1, noNaN: true }), (list, share) => {
      const position = share * (list.length - 1);
      expect(positionAt(list, lineAt(list, position))).toBeCloseTo(position, 6);
    })
  );
});

test('a page without steps is at 0', () => {
  expect(positionAt([], 100)).toBe(0);
});
