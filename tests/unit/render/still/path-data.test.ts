import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PathData } from '#lib/render/still/path-data.ts';
import { linesOfPath } from '../lines-of-path.ts';

const number = fc.double({ min: -3000, max: 3000, noNaN: true });
const place = fc.tuple(number, number);
const line = fc.record({ corners: fc.array(place, { minLength: 1, maxLength: 8 }), closed: fc.boolean() });

const near = ([x, y]: readonly [number, number], digits: number) => [x, y].map((value) => round(value, digits));
const round = (value: number, digits: number) => Math.round(value * 10 ** digits) / 10 ** digits + 0;

describe('path data', () => {
  test('has each corner from the one before, and as few characters as that takes', () => {
    const data = new PathData(0);
    data.moveTo(136, -13);
    data.lineTo(138.4, -12.6);
    data.lineTo(130, 2);
    data.closePath();
    data.moveTo(10, 10);
    data.lineTo(11, 9);
    expect(data.take()).toBe('m136-13 2 0-8 15zm-126 23 1-1');
    expect(data.take()).toBe('');
  });

  test('has a dot for a line that has one place', () => {
    const data = new PathData(0);
    data.moveTo(3, 4);
    data.lineTo(3.2, 4.1);
    data.moveTo(5, 5);
    data.lineTo(6, 5);
    expect(data.take()).toBe('m3 4h0m2 1 1 0');
  });

  test.each([0, 1])('gives every corner back, rounded to %i digits and once where it is', (digits) => {
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const data = new PathData(digits);
        for (const { corners, closed } of lines) {
          data.moveTo(...corners[0]!);
          for (const corner of corners.slice(1)) data.lineTo(...corner);
          if (closed) data.closePath();
        }
        const read = linesOfPath(data.take()).map(({ corners, closed }) => ({
          corners: corners.map((corner) => near(corner, digits)),
          closed
        }));
        const once = (corners: readonly number[][]) =>
          corners.filter((corner, i) => `${corner}` !== `${corners[i - 1]}`);
        expect(read).toEqual(
          lines.map(({ corners, closed }) => ({ corners: once(corners.map((corner) => near(corner, digits))), closed }))
        );
      })
    );
  });
});
