import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineAt, positionAt, runningOn, type Box } from '#lib/scroll/position.ts';

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

test('before the first middle and after the last it runs on for half a step, as far as the page is scrolled', () => {
  const list = [
    { top: 100, bottom: 300 },
    { top: 300, bottom: 500 }
  ];
  const at = (line: number, top: number, bottom: number) => runningOn(list, line, [top, bottom]);
  expect([0, 100, 150, 200, 300].map((line) => at(line, 0, 900))).toEqual([-0.5, -0.5, -0.25, 0, 0.5]);
  expect([400, 450, 500, 900].map((line) => at(line, 0, 900))).toEqual([1, 1.25, 1.5, 1.5]);
  // A page that begins and ends within them has less of a way.
  expect([160, 180].map((line) => at(line, 160, 440))).toEqual([-0.5, -0.25]);
  expect([420, 440].map((line) => at(line, 160, 440))).toEqual([1.25, 1.5]);
  expect(at(240, 240, 360)).toBe(positionAt(list, 240));
  expect([0, 10, 50, 90, 100].map((line) => runningOn([{ top: 0, bottom: 100 }], line, [-9, 900]))).toEqual([
    -0.5, -0.4, 0, 0.4, 0.5
  ]);
});

test('between them it is the position', () => {
  fc.assert(
    fc.property(boxes, fc.double({ min: -1e4, max: 1e5, noNaN: true }), (list, line) => {
      const found = runningOn(list, line, [0, 1e5]);
      expect(Math.max(0, Math.min(list.length - 1, found))).toBe(positionAt(list, line));
      expect(found).toBeGreaterThanOrEqual(-0.5);
      expect(found).toBeLessThanOrEqual(list.length - 0.5);
    })
  );
});
